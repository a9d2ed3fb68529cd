package cn.majordecision.step.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Backdrop;
import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.Unguarded;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.guard.House;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.MeetingKind;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@Import(Unguarded.class)
@ModelCoverage.Of("Publication")
class PublicationProcessTest {

    private static final String TITLE = "九乡风景名胜区总体规划(2026年-2040年)";
    private static final Map<String, Boolean> NO_CONGRESS = Map.of("congressApplies", false);

    @Autowired
    House house;

    @Autowired
    Story story;

    @Autowired
    Backdrop backdrop;

    @Autowired
    TravellingClock clock;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Agenda agenda;

    @Autowired
    Drafts drafts;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Records records;

    @Autowired
    Decisions decisions;

    @Autowired
    Procedures procedures;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsSeptember() {
        clock.moveTo(LocalDateTime.of(2026, 9, 1, 10, 0));
    }

    @Test
    @DisplayName("第八条、第三十一条、第三十二条：请示报告、报人大、签发、公布")
    void a_decision_is_reported_issued_and_published() {
        String number = begun(adopted(Map.of()));
        party(number);
        assertThat(story.open(number)).containsExactly("ReportToPeoplesCongress");
        congress(number, report());
        issue(number, issuing(number));
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.ISSUED);
        publish(number, publishing());

        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.PUBLISHED);
        for (Requirement proven : List.of(Requirement.R_007, Requirement.R_061, Requirement.R_062, Requirement.R_065)) {
            assertThat(plan.row(number, proven).orElseThrow().state()).isEqualTo(PlanState.MET);
        }
        assertThat(records.warnings(number)).isEmpty();
    }

    @Test
    @DisplayName("第八条 R-007、第三十二条 R-062：不须报人大的直接签发，依法不予公开的签发后结束")
    void what_is_lawfully_not_public_is_issued_only() {
        String number = begun(adopted(Map.of("congressApplies", false, "publicationApplies", false)));
        party(number);
        issue(number, issuing(number));
        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.ISSUED);
        assertThat(plan.row(number, Requirement.R_062).orElseThrow().state()).isEqualTo(PlanState.NOT_APPLICABLE);
    }

    @Test
    @DisplayName("第三十一条 R-061、第八条 R-007、第三十二条 R-062、第三十四条 R-065：空表不得提交")
    void empty_forms_are_refused() {
        String number = begun(adopted(Map.of()));
        assertThat(refusal(number, "government-office", "ReportToPartyCommittee", Map.of()))
                .contains("【第三十一条 R-061】请填写向同级党委请示报告的文号");
        party(number);
        assertThat(refusal(number, "government-office", "ReportToPeoplesCongress", Map.of()))
                .contains("【第八条第一款 R-007】请说明是提请");
        congress(number, report());
        assertThat(refusal(number, "administrative-head", "IssueDecision", Map.of()))
                .contains("请填写决策文件的文号", "签发的文本必须", "【第三十四条 R-065】请明确决策执行单位");
        issue(number, issuing(number));
        assertThat(refusal(number, "government-office", "PublishDecision", Map.of()))
                .contains("请填写政府公报", "请填写政府网站", "请填写报纸", "请上传说明", "请上传解读材料", "请说明宣传解读的方式");
    }

    @ParameterizedTest
    @CsvSource({"reportNumber,''", "reportedOn,''", "reportedOn,2026-09-02", "reply,''", "report,''", "report,00"})
    @DisplayName("第三十一条 R-061：请示报告须有文号、日期、批复和文件")
    void the_report_to_the_party_committee_is_complete(String field, String value) {
        String number = begun(adopted(NO_CONGRESS));
        assertThat(refusal(number, "government-office", "ReportToPartyCommittee", with(partyReport(), field, value)))
                .contains("【第三十一条 R-061】");
    }

    @ParameterizedTest
    @CsvSource({"kind,''", "reportNumber,''", "reportedOn,''", "reportedOn,2026-09-02", "reply,''", "report,''"})
    @DisplayName("第八条第一款 R-007：报人大须有方式、文号、日期、答复和文件")
    void the_report_to_the_congress_is_complete(String field, String value) {
        String number = begun(adopted(Map.of()));
        party(number);
        assertThat(refusal(number, "government-office", "ReportToPeoplesCongress", with(report(), field, value)))
                .contains("【第八条第一款 R-007】");
    }

    @Test
    @DisplayName("第八条第一款 R-007：属于人大讨论决定的重大事项，只报告不够")
    void what_the_congress_decides_is_not_only_reported() {
        String number = adopted(Map.of());
        proposal(number, "{\"congress\":\"DECIDE\",\"technical\":true}");
        begun(number);
        party(number);
        assertThat(refusal(number, "government-office", "ReportToPeoplesCongress", report()))
                .contains("【第八条第一款 R-007】", "须提请讨论决定");
        congress(number, with(report(), "kind", "DECIDE"));
        assertThat(story.open(number)).containsExactly("IssueDecision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IssueDecision", "PublishDecision"})
    @DisplayName("第三十一条 R-061、第八条 R-007、R-053：未请示报告、未报人大、未经会议通过的，绕过模型也不得签发和公布")
    void nothing_is_issued_or_published_before_the_reports(String task) {
        String number = story.decision(TITLE);
        at(number, task);
        boolean issue = task.equals("IssueDecision");
        assertThat(refusal(
                        number,
                        issue ? "administrative-head" : "government-office",
                        task,
                        issue ? issuing(number) : publishing()))
                .contains("【第三十一条 R-061】尚无向同级党委请示报告的记录", "【第八条第一款 R-007】本事项须报本级人大", "【第二十五条第二款 R-053】");
    }

    @Test
    @DisplayName("第三十二条 R-062：未签发的、依法不予公开的不得公布")
    void what_is_not_issued_or_not_public_is_not_published() {
        String unissued = adopted(NO_CONGRESS);
        at(unissued, "PublishDecision");
        assertThat(refusal(unissued, "government-office", "PublishDecision", publishing()))
                .contains("【第三十二条 R-062】决策尚未签发");
        String secret = adopted(Map.of("publicationApplies", false));
        at(secret, "PublishDecision");
        assertThat(refusal(secret, "government-office", "PublishDecision", publishing()))
                .contains("【第三十二条 R-062】程序清单已确认本决策依法不予公开");
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：签发的文本须与通过的文本一致")
    void only_the_adopted_text_is_issued() {
        String number = begun(adopted(NO_CONGRESS));
        party(number);
        assertThat(refusal(
                        number,
                        "administrative-head",
                        "IssueDecision",
                        with(issuing(number), "text", story.document("另一份文本.txt"))))
                .contains("R-053】签发的文本必须与会议通过的文本");
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：通过后又作实质性修改的文本不得签发，经确认的非实质性修改可以")
    void a_text_changed_after_adoption_is_not_issued() {
        String number = begun(adopted(NO_CONGRESS));
        party(number);
        drafts.add(number, story.document("修改稿.txt"), Change.INSUBSTANTIAL, "更正错别字", "undertaker");
        assertThat(refusal(number, "administrative-head", "IssueDecision", issuing(number)))
                .contains("R-053】尚无会议通过的文本");
        drafts.confirmInsubstantial(number, 2, "legality-reviewer");
        issue(number, issuing(number));
        assertThat(story.open(number)).containsExactly("PublishDecision");
    }

    @Test
    @DisplayName("第三十条 R-053 R-060：原则通过的，须有修改后经审查部门确认的文本")
    void adopted_with_changes_needs_the_changed_text_confirmed() {
        String number = begun(decided(NO_CONGRESS, Outcome.ADOPTED_WITH_CHANGES));
        party(number);
        assertThat(refusal(number, "administrative-head", "IssueDecision", issuing(number)))
                .contains("R-053】尚无会议通过的文本");
        drafts.add(number, story.document("按会议意见修改稿.txt"), Change.SUBSTANTIVE, "按会议意见修改", "undertaker");
        assertThat(refusal(number, "administrative-head", "IssueDecision", issuing(number)))
                .contains("R-053】尚无会议通过的文本");
        backdrop.proven(number);
        issue(number, issuing(number));
        assertThat(story.open(number)).containsExactly("PublishDecision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISCUSS_AGAIN", "DEFERRED", "REJECTED"})
    @DisplayName("第三十条 R-060：没有通过的决策不得签发")
    void what_was_not_adopted_is_not_issued(String outcome) {
        String number = begun(decided(NO_CONGRESS, Outcome.valueOf(outcome)));
        party(number);
        assertThat(refusal(number, "administrative-head", "IssueDecision", issuing(number)))
                .contains("R-053】尚无会议通过的文本");
    }

    @Test
    @DisplayName("第三十四条 R-065、第三十条：执行单位须已登记，文号须填写")
    void the_executing_units_are_known() {
        String number = begun(adopted(NO_CONGRESS));
        party(number);
        assertThat(refusal(
                        number,
                        "administrative-head",
                        "IssueDecision",
                        with(issuing(number), "executingUnits", List.of("transport", "nobody"))))
                .contains("【第三十四条 R-065】");
        assertThat(refusal(
                        number, "administrative-head", "IssueDecision", with(issuing(number), "officialNumber", " ")))
                .contains("请填写决策文件的文号");
    }

    @ParameterizedTest
    @CsvSource({
        "gazetteOn,2026-08-31,政府公报",
        "gazetteOn,2026-09-02,政府公报",
        "gazetteIssue,'',政府公报",
        "websiteOn,'',政府网站",
        "websiteAddress,'',政府网站",
        "newspaperOn,2026-08-31,报纸",
        "newspaperIssue,'',报纸",
        "adoptionStatement,'',请上传说明",
        "adoptionStatement,00,请上传说明",
        "explanation,'',请上传解读材料",
        "explanationKind,'',请说明宣传解读的方式"
    })
    @DisplayName("第三十二条 R-062：三个途径各有日期和出处，须说明采纳情况并解读")
    void publication_is_complete(String field, String value, String told) {
        String number = issued();
        assertThat(refusal(number, "government-office", "PublishDecision", with(publishing(), field, value)))
                .contains("【第三十二条 R-062】", told);
    }

    @Test
    @DisplayName("第三十二条 R-062：公众不普遍关心、专业性不强的决策不强制说明和解读，但所附文件须已上传")
    void an_ordinary_decision_needs_no_explanation() {
        String number = adopted(NO_CONGRESS);
        proposal(number, "{\"technical\":false,\"publicInterest\":false,\"congress\":\"NONE\"}");
        begun(number);
        party(number);
        issue(number, issuing(number));
        Map<String, Object> bare = publishing();
        bare.keySet().removeAll(List.of("adoptionStatement", "explanation", "explanationKind"));
        assertThat(refusal(number, "government-office", "PublishDecision", with(bare, "explanation", "00")))
                .contains("请上传解读材料");
        publish(number, bare);
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    @DisplayName("《政府信息公开条例》第二十六条 R-083：签发后20个工作日为期限，逾期公布记入案卷")
    void publishing_late_is_allowed_and_recorded() {
        String number = issued();
        LocalDate due = LocalDate.of(2026, 9, 29);
        assertThat(procedures.open(number)).extracting(OpenTask::due).containsExactly(due);
        clock.moveTo(LocalDateTime.of(2026, 9, 30, 9, 0));
        publish(number, with(publishing(), "newspaperOn", "2026-09-30"));
        assertThat(records.warnings(number)).singleElement().asString().contains("R-083", "公布期限");
        String prompt = issued();
        clock.moveTo(LocalDateTime.of(2026, 10, 1, 9, 0));
        publish(prompt, with(publishing(), "gazetteOn", "2026-09-30"));
        assertThat(records.warnings(prompt)).isEmpty();
    }

    @Test
    @DisplayName("《政府信息公开条例》第二十六条 R-083：工作日安排尚未导入的，不臆断期限，如实记入案卷")
    void an_unknown_calendar_year_is_said_and_not_guessed() {
        clock.moveTo(LocalDateTime.of(2026, 12, 28, 9, 0));
        String number = issued();
        assertThat(procedures.open(number)).extracting(OpenTask::due).containsOnlyNulls();
        publish(number, publishing());
        assertThat(records.warnings(number)).singleElement().asString().contains("R-083", "尚未导入");
    }

    @Test
    @DisplayName("第二十六条第二款 R-083：新一年的工作日安排导入后，待定的期限随即补算")
    void a_pending_due_date_is_set_when_the_year_is_imported() {
        clock.moveTo(LocalDateTime.of(2026, 12, 28, 9, 0));
        String number = issued();
        assertThat(procedures.open(number)).singleElement().satisfies(task -> assertThat(task.pending())
                .contains("办理期限待定", "2027"));
        try {
            Map<String, List<String>> plan = Map.of(
                    "papers", List.of("国办发明电〔2026〕1号"),
                    "off", List.of("2027-01-01", "2027-05-01", "2027-10-01", "2027-10-02", "2027-10-03"));
            int status = http.withBasicAuth("system-admin", "demo")
                    .postForEntity("/api/calendar/2027", plan, String.class)
                    .getStatusCode()
                    .value();
            assertThat(status).isEqualTo(200);
            assertThat(procedures.open(number)).singleElement().satisfies(task -> {
                assertThat(task.due()).isEqualTo(LocalDate.of(2027, 1, 26));
                assertThat(task.pending()).isNull();
            });
        } finally {
            jdbc.sql("delete from calendar.day where day >= date '2027-01-01'").update();
            jdbc.sql("delete from calendar.year where year = 2027").update();
        }
    }

    private String adopted(Map<String, Boolean> facts) {
        return decided(facts, Outcome.ADOPTED);
    }

    private String decided(Map<String, Boolean> facts, Outcome outcome) {
        String number = story.decision(TITLE, facts);
        backdrop.cleared(number);
        agenda.place(number, MeetingKind.EXECUTIVE, LocalDate.of(2026, 8, 31), "第20次常务会议");
        agenda.decide(number, outcome, 1);
        return number;
    }

    private String begun(String number) {
        return story.begin(PublicationProcess.KEY, number);
    }

    private String issued() {
        String number = begun(adopted(NO_CONGRESS));
        party(number);
        issue(number, issuing(number));
        return number;
    }

    /** The model forced to a task, as somebody with rights in the engine might. */
    private void at(String number, String task) {
        house.order(
                () -> runtime.createProcessInstanceByKey(PublicationProcess.KEY)
                        .businessKey(number)
                        .setVariable("unit", "transport")
                        .startBeforeActivity("Task_" + task)
                        .execute(),
                StartProcessInstanceAtActivitiesCmd.class);
    }

    private void proposal(String number, String answers) {
        jdbc.sql("select gate.write_record(?, 'Initiation', 'ProposeDecision', ?, '{}', '{}', 'undertaker', null)")
                .params(number, answers)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "kind", "REPORT",
                "reportNumber", "宜政请〔2026〕18号",
                "reportedOn", "2026-08-31",
                "reply", "同意",
                "report", story.document("请示报告及批复.txt")));
    }

    private Map<String, Object> issuing(String number) {
        return new HashMap<>(Map.of(
                "officialNumber",
                "宜政发〔2026〕30号",
                "text",
                drafts.current(number).orElseThrow().sha256(),
                "executingUnits",
                List.of("transport", "natural-resources")));
    }

    private Map<String, Object> publishing() {
        String today = LocalDate.now(clock).toString();
        return new HashMap<>(Map.of(
                "gazetteOn",
                today,
                "gazetteIssue",
                "2026年第9期",
                "websiteOn",
                today,
                "websiteAddress",
                "https://www.example.gov.cn/zc/202609/30.html",
                "newspaperOn",
                today,
                "newspaperIssue",
                "《宜良日报》第2版",
                "adoptionStatement",
                story.document("采纳情况说明.txt"),
                "explanationKind",
                "新闻发布会",
                "explanation",
                story.document("解读材料.txt")));
    }

    private void party(String number) {
        story.as("government-office").complete(number, "ReportToPartyCommittee", partyReport());
    }

    private Map<String, Object> partyReport() {
        Map<String, Object> report = report();
        report.remove("kind");
        return report;
    }

    private void congress(String number, Map<String, Object> form) {
        story.as("government-office").complete(number, "ReportToPeoplesCongress", form);
    }

    private void issue(String number, Map<String, Object> form) {
        story.as("administrative-head").complete(number, "IssueDecision", form);
    }

    private void publish(String number, Map<String, Object> form) {
        story.as("government-office").complete(number, "PublishDecision", form);
    }

    private String refusal(String number, String user, String task, Map<String, Object> form) {
        return story.as(user).refusal(number, task, form);
    }

    private static Map<String, Object> with(Map<String, Object> form, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }
}
