package cn.majordecision.base.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import java.net.http.HttpResponse;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for portal, webapps and REST; what is not open is closed. */
@EngineTest
class LoginTest {

    private static final String[] JSON = {"Content-Type", "application/json"};

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService engine;

    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/admin/accounts", "/camunda/app/tasklist/default/", "/api-docs"})
    void a_page_leads_to_the_login(String page) throws Exception {
        HttpResponse<String> answer = browser.get(page, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/decisions",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default"
            })
    void data_need_a_login(String address) throws Exception {
        assertThat(browser.get(address).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/portal.css", "/portal.js", "/mark.svg", "/actuator/health"})
    void what_everybody_needs_is_open(String address) throws Exception {
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void a_failed_login_says_why_in_chinese() throws Exception {
        browser.signIn("undertaker", "wrong");
        assertThat(browser.get("/login?failed").body()).contains("账号或者密码不正确。");
        accounts.disable("executor");
        browser.signIn("executor", "demo");
        assertThat(browser.get("/login?failed").body()).contains("该账号已停用，请联系安全管理员。");
        accounts.enable("executor");
    }

    @Test
    void ten_failures_close_the_door_for_a_while() throws Exception {
        // An account of its own: the other tests of this application go on logging in as the archivist.
        accounts.create("locked-out", "何守门", "archives", Set.of(Role.ARCHIVIST), "dangan-2026-ku");
        for (int failure = 0; failure < 10; failure++) {
            browser.signIn("locked-out", "wrong");
        }
        browser.signIn("locked-out", "dangan-2026-ku");
        assertThat(browser.get("/login?failed").body()).contains("连续登录失败次数过多");
    }

    @Test
    void one_login_opens_portal_and_webapps_under_a_new_session() throws Exception {
        browser.token("/login");
        String before = browser.cookie("JSESSIONID");
        assertThat(browser.signIn("legal-adviser", "demo").statusCode()).isEqualTo(302);
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);

        HttpResponse<String> tasklist = browser.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(tasklist.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("allow-popups-to-escape-sandbox allow-modals", "'nonce-"));
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"legal-adviser\"", "tasklist")
                .doesNotContain("cockpit");
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void logging_out_of_the_webapps_ends_the_portals_session_too() throws Exception {
        browser.signIn("legal-adviser", "demo");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void logging_out_of_the_portal_ends_the_webapps_session_too() throws Exception {
        browser.signIn("legal-adviser", "demo");
        String token = browser.token("/me");
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.post("/logout", "", "X-CSRF-TOKEN", token).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?out"));
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_closed_account_is_out_at_once() throws Exception {
        browser.signIn("risk-assessor", "demo");
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        accounts.disable("risk-assessor");
        assertThat(browser.get("/me").statusCode()).isEqualTo(302);
        accounts.enable("risk-assessor");
    }

    @Test
    void an_expired_session_is_named() throws Exception {
        HttpResponse<String> answer = browser.get("/me", "Cookie", "JSESSIONID=0123456789");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?expired"));
        assertThat(browser.get("/login?expired").body()).contains("登录已过期");
    }

    @Test
    void a_sessions_write_needs_the_token_and_basic_keeps_no_session() throws Exception {
        HttpResponse<String> me = browser.get("/api/me", "Authorization", Browser.basic("undertaker"));
        assertThat(me.body()).contains("\"id\":\"undertaker\"", "周文涛");
        assertThat(me.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.post("/api/nothing", "{}", "Authorization", Browser.basic("undertaker"))
                        .statusCode())
                .isEqualTo(404);

        browser.signIn("undertaker", "demo");
        HttpResponse<String> refused = browser.post("/api/nothing", "{}", JSON);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("防伪令牌");
        assertThat(browser.post("/api/nothing", "{}", "X-CSRF-TOKEN", browser.token("/me"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/engine-rest/task/create", "{}", JSON).statusCode())
                .isEqualTo(403);
    }

    @Test
    void pages_have_a_strict_content_policy() throws Exception {
        assertThat(browser.get("/login").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
    }

    @Test
    void nobody_is_created_in_the_engine() throws Exception {
        String evil = "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"v\",\"email\":\"e@v\"},"
                + "\"credentials\":{\"password\":\"evil\"}}";
        String setup = "/camunda/api/admin/setup/default/user/create";
        assertThat(browser.post(setup, evil, JSON).statusCode()).isEqualTo(401);
        browser.signIn("security-admin", "demo");
        browser.get("/camunda/app/welcome/default/");
        assertThat(browser.post(
                                setup,
                                evil,
                                "Content-Type",
                                "application/json",
                                "X-XSRF-TOKEN",
                                browser.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post(
                                "/engine-rest/user/create",
                                evil,
                                "Content-Type",
                                "application/json",
                                "Authorization",
                                Browser.basic("security-admin"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(engine.isReadOnly()).isTrue();
        assertThat(engine.createUserQuery().userId("evil").count()).isZero();
        assertThat(engine.createUserQuery().memberOfGroup("camunda-admin").count())
                .isZero();
    }

    @Test
    void administrators_pages_are_theirs_alone() throws Exception {
        browser.signIn("undertaker", "demo");
        assertThat(browser.get("/admin/accounts").statusCode()).isEqualTo(403);
        Browser audit = new Browser(port);
        audit.signIn("audit-admin", "demo");
        assertThat(audit.get("/admin/accounts").statusCode()).isEqualTo(200);
        assertThat(audit.post("/admin/units", "id=x&name=x", "X-CSRF-TOKEN", audit.token("/me"))
                        .statusCode())
                .isEqualTo(403);
    }
}
