package cn.majordecision.base.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the door turns away is on record, once and then with a count, and nothing is kept of who has no account (第三十三条). */
@EngineTest
class RefusedEntriesTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    TravellingClock clock;

    /** Each test has a day of its own: attempts of one are not counted with those of another. */
    private static int day = 30;

    private Browser browser = new Browser(0);
    private long before;

    @BeforeEach
    void aNewMinute() {
        day += 2;
        clock.plusDays(day);
        browser = new Browser(port);
        if (accounts.find("turned-away").isEmpty()) {
            accounts.create("turned-away", "何进门", "archives", Set.of(Role.ARCHIVIST), "dangan-2026-ku");
        }
        before = jdbc.sql("select coalesce(max(seq), 0) from ledger.entry where chain = '-'")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("第三十三条：口令错误留下记录，反复猜测只记次数")
    void guessing_is_recorded_once_and_then_counted() throws Exception {
        for (int guess = 0; guess < 4; guess++) {
            browser.signIn("turned-away", "wrong" + guess);
        }
        assertThat(browser.get("/api/me", "Authorization", Browser.basic("turned-away"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(entries("\"turned-away\""))
                .singleElement()
                .asString()
                .contains("WRONG_PASSWORD")
                .doesNotContain("wrong0");
        clock.plusDays(1);
        browser.signIn("turned-away", "wrong");
        assertThat(entries("\"turned-away\"")).hasSize(3).anySatisfy(entry -> assertThat(entry)
                .contains("ActionsRefused", "\"times\":4"));
    }

    @Test
    @DisplayName("第三十三条：不存在的账号只合记一条，不留下所输入的任何内容")
    void of_somebody_unknown_nothing_is_kept() throws Exception {
        browser.signIn("wangxiaoming", "x");
        browser.signIn("13800000000", "x");
        assertThat(entries("null"))
                .filteredOn(entry -> entry.contains("AccessRefused"))
                .singleElement()
                .asString()
                .doesNotContain("wangxiaoming", "13800000000");
    }

    @Test
    @DisplayName("第三十三条：职责不足、缺少防伪令牌的请求留下记录")
    void who_is_not_allowed_or_brings_no_token_is_recorded() throws Exception {
        browser.signIn("undertaker", "demo");
        assertThat(browser.get("/admin/accounts").statusCode()).isEqualTo(403);
        assertThat(browser.get("/admin/units").statusCode()).isEqualTo(403);
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(new Browser(port)
                        .get("/api/ledger/checkpoint", "Authorization", Browser.basic("undertaker"))
                        .statusCode())
                .isEqualTo(403);
        List<String> entries = entries("\"undertaker\"").stream()
                .filter(entry -> entry.contains("AccessRefused"))
                .toList();
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).contains("NO_PERMISSION", "GET /admin/accounts");
        assertThat(entries.get(1)).contains("NO_TOKEN", "POST /logout");
        assertThat(entries.get(2)).contains("NO_PERMISSION", "GET /api/ledger/checkpoint");
    }

    @Test
    @DisplayName("第三十三条：没有登录的写入、缺少流程平台防伪令牌的写入、别处网页代投的意见都留下记录，未登录的合记")
    void who_would_write_without_login_or_token_is_recorded() throws Exception {
        String task = "/camunda/api/engine/engine/default/task/1/complete";
        assertThat(browser.post(task, "{}").statusCode()).isEqualTo(401);
        assertThat(browser.post("/camunda/api/engine/engine/default/task/2/complete", "{}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.post("/engine-rest/task/1/complete", "{}").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/public/consultations/1/comments", "content=x", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        browser.get("/camunda/api/engine/engine/default/task");
        assertThat(entries("null").stream().filter(entry -> entry.contains("AccessRefused")))
                .hasSize(3)
                .anySatisfy(entry -> assertThat(entry).contains("NOT_SIGNED_IN", "POST " + task))
                .anySatisfy(entry -> assertThat(entry).contains("NO_TOKEN", "POST /engine-rest/task/1/complete"))
                .anySatisfy(entry -> assertThat(entry).contains("NO_TOKEN", "POST /public/consultations/1/comments"));

        browser.signIn("undertaker", "demo");
        assertThat(browser.post(task, "{}").statusCode()).isEqualTo(403);
        assertThat(entries("\"undertaker\"")).singleElement().asString().contains("NO_TOKEN", "POST " + task);
    }

    /** What was put on record of somebody since the test began. */
    private List<String> entries(String whose) {
        return jdbc
                .sql("select convert_from(entry, 'UTF8') from ledger.entry where chain = '-' and seq > ? order by seq")
                .param(before)
                .query(String.class)
                .list()
                .stream()
                .filter(entry ->
                        entry.contains("\"type\":\"AccessRefused\"") || entry.contains("\"type\":\"ActionsRefused\""))
                .filter(entry -> entry.contains("\"account\":" + whose)
                        || entry.contains("\"actor\":" + whose + ",\"decision\":null"))
                .toList();
    }
}
