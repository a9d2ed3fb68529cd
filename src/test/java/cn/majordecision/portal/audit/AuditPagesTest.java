package cn.majordecision.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Statements;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.ledger.Personal;
import cn.majordecision.base.workflow.guard.ActionRefused;
import cn.majordecision.portal.decisions.Desk;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The auditor's pages: what was refused, whether the record verifies, what is late, who got which power, and what is taken out. */
@EngineTest
@Import(Statements.class)
class AuditPagesTest {

    private static final List<String> PAGES =
            List.of("/audit", "/audit/refusals", "/audit/lateness", "/audit/grants", "/audit/verifications");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Statements statements;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第三十三条：被拒绝的操作可以按依据、人员、事项、时间和内容查找")
    void refusals_are_found() throws Exception {
        String number = story.begin("LegalityReview", story.decision(title("被拒绝的事项")));
        story.as("undertaker").refusal(number, "SubmitForReview", Map.of());
        Desk auditor = Desk.of("auditor", port);
        String all = auditor.words("/audit/refusals?decision=" + number);
        assertThat(all).contains("共 1 条", "周文涛（undertaker）", "送请合法性审查", "【第二十六条第一款 R-048】");
        assertThat(auditor.words("/audit/refusals?decision=" + number + "&person=undertaker"))
                .contains("共 1 条");
        assertThat(auditor.words("/audit/refusals?decision=" + number + "&person=expert"))
                .contains("没有符合条件的记录");
        String rule = jdbc.sql("select convert_from(entry, 'UTF8')::json #>> '{event,rules,0}' from ledger.entry"
                        + " where chain = ? and convert_from(entry, 'UTF8')::json ->> 'type' = 'ActionRefused'")
                .param(number)
                .query(String.class)
                .single();
        assertThat(auditor.words("/audit/refusals?decision=" + number + "&rule=" + rule))
                .contains("共 1 条");
        assertThat(auditor.words("/audit/refusals?decision=" + number + "&rule=IssueOpinion.threeHeads"))
                .contains("没有符合条件的记录");
        assertThat(auditor.words("/audit/refusals?decision=" + number + "&from=2999-01-01"))
                .contains("没有符合条件的记录");
        assertThat(auditor.words("/audit/refusals?decision=" + number + "&to=2999-01-01"))
                .contains("共 1 条");
        assertThat(auditor.words("/audit/refusals?q=" + number)).contains("共 1 条");
        assertThat(auditor.words("/audit/refusals?from=yesterday")).contains("填写的日期或者页码无法识别");
        assertThat(auditor.open("/audit/refusals?q=" + Desk.encoded("%' or 1=1 --"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("第十八条：整理公众意见时被拒绝，审计页面和导出都不显示可能涉及公众的内容，也查不到")
    void nothing_of_commenters_is_read_there() throws Exception {
        String number = story.decision(title("征求意见的事项"));
        transactions.executeWithoutResult(status -> events.publishEvent(new ActionRefused(
                number,
                "SortComments",
                "undertaker",
                List.of("SortComments.sorted"),
                new Personal("王小明住幸福路8号，他的意见没有归类"))));
        Desk auditor = Desk.of("auditor", port);
        String page = auditor.words("/audit/refusals?decision=" + number);
        assertThat(page).contains("整理公众意见", "可能涉及公众个人信息，此处不显示", "意见未登记完整").doesNotContain("王小明", "幸福路");
        assertThat(auditor.words("/audit/refusals?q=" + Desk.encoded("幸福路"))).contains("没有符合条件的记录");
        assertThat(export(auditor, "refusals", Map.of("decision", number)).body())
                .contains("整理公众意见")
                .doesNotContain("王小明", "幸福路");
    }

    @Test
    @DisplayName("第三十三条：审计管理员只看不属于任何事项的拒绝，不看逾期")
    void the_audit_administrator_reads_what_belongs_to_no_decision() throws Exception {
        String number = story.begin("LegalityReview", story.decision(title("审计管理员看不到的事项")));
        story.as("undertaker").refusal(number, "SubmitForReview", Map.of());
        Desk.of("undertaker", port).open("/audit");
        Desk administrator = Desk.of("audit-admin", port);
        assertThat(administrator.words("/audit/refusals"))
                .doesNotContain(number)
                .contains("没有访问该地址的权限", "GET /audit");
        assertThat(administrator.words("/audit/refusals?decision=" + number)).contains("没有符合条件的记录");
        assertThat(administrator.open("/audit/lateness").statusCode()).isEqualTo(403);
        assertThat(administrator.page("/audit")).doesNotContain("/audit/lateness");
        assertThat(export(administrator, "lateness", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("第三十三条：没有核验、核验过期、发现不符，都在页首和审计人员的工作台上报警")
    void the_alarm_is_on_top() throws Exception {
        ran("{}");
        Desk auditor = Desk.of("auditor", port);
        assertThat(auditor.words("/audit")).contains("最近一次核验通过").doesNotContain("留痕核验警报");
        assertThat(auditor.words("/")).doesNotContain("留痕核验警报");
        ran("{留痕：决策 2026-0001 第 4 条，内容与摘要不符}");
        for (String page : List.of("/", "/audit", "/audit/refusals")) {
            assertThat(auditor.words(page)).as(page).contains("留痕核验警报", "发现 1 处与记录不符", "决策 2026-0001 第 4 条");
        }
        assertThat(Desk.of("government-office", port).words("/")).doesNotContain("留痕核验警报");
        ran("{核验未能完成：connection refused}");
        assertThat(auditor.words("/audit")).contains("没有结果。核验未能完成：connection refused。");
        ran("{}");
        clock.plusDays(2);
        assertThat(Desk.of("audit-admin", port).words("/audit")).contains("已超过26小时没有核验留痕");
        clock.reset();
        assertThat(auditor.words("/audit")).doesNotContain("留痕核验警报");
    }

    @Test
    @DisplayName("第三十八条：逾期按工作日列明事项、步骤、任务和办理人")
    void lateness_says_which_step_since_when() throws Exception {
        String number = story.begin("LegalityReview", story.decision(title("逾期的事项")));
        jdbc.sql("update camunda.act_ru_task set due_date_ = timestamp '2026-11-02 23:59:59' where proc_inst_id_ in"
                        + " (select id_ from camunda.act_ru_execution where business_key_ = ?)")
                .param(number)
                .update();
        clock.moveTo(java.time.LocalDateTime.of(2026, 11, 9, 9, 0));
        String late = Desk.of("auditor", port).words("/audit/lateness?q=" + number);
        clock.reset();
        assertThat(late).contains("共 1 条", "合法性审查", "送请合法性审查", "县交通局承办人", "2026-11-02", "超期 5 个工作日");
    }

    @Test
    @DisplayName("第三十三条：授权记录写明谁给谁什么角色")
    void grants_name_who_did_it() throws Exception {
        Desk security = Desk.of("security-admin", port);
        security.submit("/me", "/admin/accounts/executor/roles", Map.of("role", "EXPERT"));
        security.submit("/me", "/admin/accounts/executor/roles/EXPERT/revoke", Map.of());
        Desk auditor = Desk.of("auditor", port);
        assertThat(auditor.words("/audit/grants?person=executor"))
                .contains("罗静（security-admin）", "授予角色", "收回角色", "马志强（executor）", "论证专家");
        assertThat(auditor.words("/audit/grants?person=archivist&from=2999-01-01"))
                .contains("没有符合条件的记录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusals", "lateness", "grants", "verifications"})
    @DisplayName("第三十三条：每个列表都能导出，导出本身留痕，表格软件打不开其中的公式")
    void every_list_is_exported_and_the_export_is_on_record(String list) throws Exception {
        Desk auditor = Desk.of("auditor", port);
        HttpResponse<String> file = export(auditor, list, Map.of("q", "=1+1"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".csv");
        assertThat(file.body()).startsWith("\uFEFF\"").contains("\r\n");
        assertThat(jdbc.sql("select count(*) from ledger.entry where chain = '-'"
                                + " and ledger.type_of(entry) = 'ListExported'"
                                + " and convert_from(entry, 'UTF8')::json #>> '{event,list}' = ?"
                                + " and convert_from(entry, 'UTF8')::json #>> '{event,filters,words}' = '=1+1'"
                                + " and convert_from(entry, 'UTF8')::json ->> 'actor' = 'auditor'")
                        .param(list)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker", "government-office", "administrative-head", "system-admin", "security-admin"})
    @DisplayName("第八条第二款：审计页面只对监督检查员和审计管理员开放")
    void nobody_else_audits(String user) throws Exception {
        Desk desk = Desk.of(user, port);
        for (String page : PAGES) {
            assertThat(desk.open(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(export(desk, "refusals", Map.of()).statusCode()).isEqualTo(403);
        assertThat(desk.page("/")).doesNotContain("href=\"/audit\"");
    }

    @Test
    void an_unknown_list_is_not_found() throws Exception {
        Desk auditor = Desk.of("auditor", port);
        assertThat(auditor.open("/audit/secrets").statusCode()).isEqualTo(404);
        assertThat(export(auditor, "secrets", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_list_costs_the_same_however_long_it_is() throws Exception {
        Desk auditor = Desk.of("auditor", port);
        PAGES.forEach(page -> open(auditor, page));
        List<Long> before = PAGES.stream().map(page -> sent(auditor, page)).toList();
        for (int n = 0; n < 5; n++) {
            String number = story.begin("LegalityReview", story.decision(title("第" + n + "项")));
            story.as("undertaker").refusal(number, "SubmitForReview", Map.of());
        }
        assertThat(PAGES.stream().map(page -> sent(auditor, page)).toList())
                .isEqualTo(before)
                .allMatch(statements -> statements <= 14);
    }

    private void ran(String findings) {
        jdbc.sql("select ledger.record_verification(7, 3, cast(? as text[]))")
                .param(findings)
                .query((row, n) -> n)
                .single();
    }

    private long sent(Desk desk, String page) {
        Statements.Count start = statements.count();
        open(desk, page);
        return statements.count().since(start).sent();
    }

    private static void open(Desk desk, String page) {
        try {
            assertThat(desk.open(page).statusCode()).as(page).isEqualTo(200);
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpResponse<String> export(Desk desk, String list, Map<String, String> filters) throws Exception {
        return desk.submit("/me", "/audit/" + list + "/export", filters);
    }

    private static String title(String name) {
        return name + "（" + UUID.randomUUID().toString().substring(0, 6) + "）";
    }
}
