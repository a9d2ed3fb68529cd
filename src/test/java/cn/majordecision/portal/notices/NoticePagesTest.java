package cn.majordecision.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.base.access.Browser;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.IdentityRefused;
import cn.majordecision.base.identity.MailAddresses;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.notice.Notice;
import cn.majordecision.base.notice.PersonalNotices;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages of notices: one's own and nobody else's; how to be told, and where; without a mail server. */
@EngineTest
@Import(Unguarded.class)
class NoticePagesTest {

    /** No other test's decision is called so: the people of the house are told of those as well. */
    private static final String TITLE = "松阳县古村落保护利用规划（修编）";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    PersonalNotices notices;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Accounts accounts;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Clock clock;

    @Autowired
    LedgerEntries ledger;

    /** Nobody's list is full of what other tests have told them. */
    @BeforeEach
    void everything_is_read() {
        for (String person : List.of("undertaker", "executor")) {
            notices.of(person, true, 0, 1).forEach(newest -> notices.readUntil(person, newest.id()));
        }
    }

    @Test
    void the_list_shows_what_is_unread_and_the_bell_counts_it() throws Exception {
        String number = begun();
        Browser own = signedIn("undertaker");
        int unread = notices.unread("undertaker");
        assertThat(own.get("/").body()).contains("<span>" + unread + "</span><span class=\"hidden-text\"> 条未读");
        assertThat(own.get("/notices").body())
                .contains("任务“送请合法性审查”等待您办理。", TITLE, "（" + number + "）")
                .contains("/notices/" + newest("undertaker").id() + "/open");

        post(own, "/notices", "/notices/" + newest("undertaker").id() + "/read", "");
        assertThat(notices.unread("undertaker")).isEqualTo(unread - 1);
        assertThat(own.get("/notices").body()).doesNotContain(number);
        assertThat(own.get("/notices?show=all").body()).contains(number);

        begun();
        begun();
        long last = newest("undertaker").id();
        begun();
        post(own, "/notices", "/notices/read", "until=" + last);
        assertThat(notices.unread("undertaker"))
                .as("what came later stays unread")
                .isEqualTo(1);
        post(own, "/notices", "/notices/read", "until=" + newest("undertaker").id());
        assertThat(own.get("/notices").body()).contains("没有未读通知。");
        assertThat(own.get("/").body()).doesNotContain("条未读");
    }

    @Test
    void a_notice_leads_to_the_task_while_it_is_open_and_to_the_decision_afterwards() throws Exception {
        String number = begun();
        Browser own = signedIn("undertaker");
        Notice notice = newest("undertaker");
        assertThat(notice.read()).isFalse();
        HttpResponse<String> open = own.get("/notices/" + notice.id() + "/open");
        assertThat(open.headers().firstValue("Location").orElseThrow())
                .endsWith("/camunda/app/tasklist/default/#/?task=" + notice.task());
        assertThat(newest("undertaker").read()).isTrue();

        submit("undertaker", number);
        assertThat(own.get("/notices/" + notice.id() + "/open")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/decisions/" + number);
        assertThat(own.get("/notices?show=all").body()).contains("任务已办结或者已由他人办理");
    }

    @Test
    void what_somebody_else_has_done_is_no_longer_unread_but_can_still_be_read() {
        substitutions.name("undertaker", "executor", LocalDate.now(clock), LocalDate.now(clock));
        String number = begun();
        int unread = notices.unread("executor");
        submit("undertaker", number);
        assertThat(notices.unread("executor")).isEqualTo(unread - 1);
        assertThat(newest("executor").decision()).isEqualTo(number);
        substitutions.end("undertaker", "executor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker-2", "unit-head", "auditor", "security-admin"})
    void the_notices_of_others_are_not_there(String stranger) throws Exception {
        String number = begun();
        long foreign = newest("undertaker").id();
        Browser browser = signedIn(stranger);
        assertThat(browser.get("/notices/" + foreign + "/open").statusCode()).isEqualTo(404);
        assertThat(post(browser, "/notices/settings", "/notices/" + foreign + "/read", "")
                        .statusCode())
                .isEqualTo(404);
        post(browser, "/notices/settings", "/notices/read", "until=" + foreign);
        assertThat(newest("undertaker").read()).isFalse();
        assertThat(browser.get("/notices?show=all").body()).doesNotContain(number, TITLE);
    }

    @Test
    void who_may_not_see_the_decision_any_more_does_not_read_its_title() throws Exception {
        begun();
        accounts.move("undertaker", "education");
        try {
            Browser moved = signedIn("undertaker");
            assertThat(moved.get("/notices").body()).contains("您已不能查看该决策事项。").doesNotContain(TITLE);
            assertThat(moved.get("/notices/" + newest("undertaker").id() + "/open")
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .endsWith("/notices");
        } finally {
            accounts.move("undertaker", "transport");
        }
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_login() throws Exception {
        Browser nobody = new Browser(port);
        for (String page : List.of("/notices", "/notices/settings", "/notices/1/open", "/admin/mail")) {
            HttpResponse<String> answer = nobody.get(page, "Accept", "text/html");
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login");
        }
    }

    @Test
    void without_a_mail_server_the_settings_say_so() throws Exception {
        Browser own = signedIn("unit-head");
        assertThat(own.get("/notices/settings").body()).contains("本系统没有配置邮件服务器，目前不发送电子邮件", "新任务", "代理生效");
        assertThat(post(own, "/notices/settings", "/notices/settings", "shown=NEW_TASK&mailed=OVERDUE")
                        .statusCode())
                .isEqualTo(302);
        String page = own.get("/notices/settings").body();
        assertThat(page).contains("通知设置已保存。");
        assertThat(page.split("checked=\"checked\"", -1)).hasSize(3);
        assertThat(signedIn("system-admin").get("/admin/mail").body()).contains("没有配置邮件服务器", "没有发送失败的邮件");
    }

    @ParameterizedTest
    @CsvSource({
        "zhang.san@county.gov.cn, true",
        "a+b_c%d@x-y.example.cn, true",
        "张三@county.gov.cn, false",
        "zhang san@county.gov.cn, false",
        "zhang@county, false",
        "zhang@-county.cn, false",
        "@county.gov.cn, false",
        "zhang@county..cn, false",
        "'zhang@county.gov.cn,li@county.gov.cn', false",
        "'zhang@county.gov.cn\r\nBcc: li@county.gov.cn', false"
    })
    void only_an_address_is_taken_for_one(String address, boolean taken) throws Exception {
        addresses.change("expert", "");
        Browser own = signedIn("expert");
        post(own, "/notices/settings", "/notices/settings/mail", "mail=" + encoded(address));
        assertThat(addresses.of("expert").isPresent()).isEqualTo(taken);
        assertThat(own.get("/notices/settings").body()).contains(taken ? "邮箱地址已保存" : "邮箱地址不合要求");
    }

    @Test
    void a_change_of_address_is_recorded_without_the_address() throws Exception {
        post(signedIn("expert-2"), "/notices/settings", "/notices/settings/mail", "mail=secret%40county.gov.cn");
        post(
                signedIn("security-admin"),
                "/admin/accounts/expert-3",
                "/admin/accounts/expert-3/mail",
                "mail=other%40county.gov.cn");
        assertThat(addresses.of("expert-3")).contains("other@county.gov.cn");
        assertThat(ledger.ofHouse(List.of("MailAddressChanged")))
                .anyMatch(entry -> entry.entry().contains("\"account\":\"expert-2\"")
                        && entry.entry().contains("\"actor\":\"expert-2\""))
                .anyMatch(entry -> entry.entry().contains("\"account\":\"expert-3\"")
                        && entry.entry().contains("\"actor\":\"security-admin\""))
                .noneMatch(entry -> entry.entry().contains("county.gov.cn"));
    }

    @Test
    void nobody_else_changes_an_address_and_only_the_system_administrator_sends_again() throws Exception {
        Browser official = signedIn("undertaker");
        assertThat(post(official, "/notices/settings", "/admin/accounts/expert/mail", "mail=x%40y.cn")
                        .statusCode())
                .isEqualTo(403);
        assertThat(official.get("/admin/mail").statusCode()).isEqualTo(403);
        assertThat(post(signedIn("security-admin"), "/admin/accounts", "/admin/mail/again", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(signedIn("system-admin"), "/notices/settings", "/admin/mail/again", "")
                        .statusCode())
                .isEqualTo(302);
        story.as("undertaker").does(() -> Assertions.assertThatThrownBy(
                        () -> as("undertaker", () -> addresses.change("expert", "x@y.cn")))
                .isInstanceOf(IdentityRefused.class)
                .hasMessageContaining("本人或者安全管理员"));
    }

    /** Signed in on this thread, as by the login. */
    private static void as(String user, Runnable action) {
        var context = org.springframework.security.core.context.SecurityContextHolder.getContext();
        context.setAuthentication(
                org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated(
                        user, null, List.of()));
        try {
            action.run();
        } finally {
            org.springframework.security.core.context.SecurityContextHolder.clearContext();
        }
    }

    private String begun() {
        return story.begin("LegalityReview", story.decision(TITLE));
    }

    private void submit(String user, String number) {
        story.as(user)
                .complete(
                        number,
                        "SubmitForReview",
                        Map.of(
                                "coverLetter", story.document("送审函.txt"),
                                "explanation", story.document("起草说明.txt"),
                                "legalBasis", "《中华人民共和国城乡规划法》",
                                "procedureStatement", "公众参与、专家论证、风险评估、公平竞争审查均已完成。",
                                "preliminaryReview", story.document("初审意见.txt")));
    }

    private Notice newest(String person) {
        return notices.of(person, false, 0, 1).get(0);
    }

    private Browser signedIn(String user) throws IOException, InterruptedException {
        Browser browser = new Browser(port);
        browser.signIn(user, "demo");
        return browser;
    }

    private static HttpResponse<String> post(Browser browser, String page, String action, String fields)
            throws IOException, InterruptedException {
        return browser.post(
                action,
                fields + "&_csrf=" + encoded(browser.token(page)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
