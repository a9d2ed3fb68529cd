package cn.majordecision.base.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No power is given or taken unseen by those who watch over the security administrator. */
@EngineTest
class GrantsTest {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Test
    @DisplayName("第三十三条：安全管理员给自己授权被拒绝，给另一账号授权，审计管理员都看得见：谁、给谁、什么、何时")
    void the_security_administrator_grants_nothing_unseen() throws Exception {
        Browser security = new Browser(port);
        security.signIn("security-admin", "demo");
        post(security, "/admin/accounts/security-admin/roles", "role=ADMINISTRATIVE_HEAD");
        assertThat(newest().path("act").asText()).isEqualTo("变更被拒绝");
        assertThat(newest().path("by").asText()).isEqualTo("security-admin");
        assertThat(newest().path("detail").asText()).contains("不得变更自己的账号和角色");

        post(
                security,
                "/admin/accounts",
                "id=second-self&name=%E5%88%86%E8%BA%AB&unit=transport&roles=EXECUTOR&password=fen-shen-2026");
        assertThat(newest().path("act").asText()).isEqualTo("授予角色");
        assertThat(newest().path("by").asText()).isEqualTo("security-admin");
        assertThat(newest().path("whom").asText()).isEqualTo("second-self");
        assertThat(newest().path("whomName").asText()).isEqualTo("分身");
        assertThat(newest().path("role").asText()).isEqualTo("执行负责人");
        assertThat(newest().path("at").asText()).isNotEmpty();

        post(security, "/admin/accounts/second-self/roles/EXECUTOR/revoke", "");
        assertThat(newest().path("act").asText()).isEqualTo("收回角色");
        assertThat(entries("auditor").get(1).path("act").asText()).isEqualTo("授予角色");
        assertThat(entries("auditor").get(2).path("act").asText()).isEqualTo("开设账号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"security-admin", "system-admin", "undertaker", "administrative-head"})
    @DisplayName("授权记录只对审计管理员和监督检查员开放")
    void nobody_else_reads_it(String user) throws Exception {
        assertThat(new Browser(port)
                        .get("/api/grants", "Authorization", Browser.basic(user))
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode newest() throws Exception {
        return entries("audit-admin").get(0);
    }

    private JsonNode entries(String user) throws Exception {
        return json.readTree(new Browser(port)
                .get("/api/grants", "Authorization", Browser.basic(user))
                .body());
    }

    private static void post(Browser browser, String address, String form) throws Exception {
        assertThat(browser.post(
                                address,
                                form,
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "X-CSRF-TOKEN",
                                browser.token("/me"))
                        .statusCode())
                .isEqualTo(302);
    }
}
