package cn.majordecision.step.riskassessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@ModelCoverage.Of("RiskAssessment")
class RiskAssessmentProcessTest {

    private static final String TITLE = "市中区新型综合垃圾处理中心建设项目";
    private static final Map<String, Object> CONTROLLABLE = Map.of("controllable", true, "grounds", "防范措施到位");
    private static final Map<String, Object> UNCONTROLLABLE =
            Map.of("controllable", false, "grounds", "周边居民反对强烈，应当调整选址");

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第二十二条至第二十四条 R-040 R-042 R-043：风险评估报告齐备，决策机关判断可控")
    void a_risk_that_the_organ_finds_controllable() {
        String number = reported(report());
        assertStates(number, PlanState.MET, PlanState.MET, PlanState.OPEN);
        judge(number, CONTROLLABLE);

        assertThat(story.ended(number)).isTrue();
        assertStates(number, PlanState.MET, PlanState.MET, PlanState.MET);
    }

    @Test
    @DisplayName("第二十四条 R-043：不可控的，此前的评估不再作数，须重新评估，且不得沿用同一报告")
    void an_uncontrollable_risk_calls_for_a_new_assessment() {
        Map<String, Object> first = report();
        String number = reported(first);
        judge(number, UNCONTROLLABLE);
        assertThat(story.ended(number)).isTrue();
        assertStates(number, PlanState.OPEN, PlanState.OPEN, PlanState.OPEN);
        assertThat(plan.owes(number, "RiskAssessment")).isTrue();

        story.begin("RiskAssessment", number);
        assertThat(refusal(number, first)).contains("【第二十四条 R-043】决策机关已认定这份报告");
        submit(number, report());
        judge(number, CONTROLLABLE);
        assertStates(number, PlanState.MET, PlanState.MET, PlanState.MET);
    }

    @Test
    @DisplayName("第二十二条第二款 R-041：已按规定评估的，沿用其报告，不作重复评估")
    void an_existing_report_is_used_again() {
        String number = reported(reused());
        judge(number, CONTROLLABLE);
        assertStates(number, PlanState.MET, PlanState.MET, PlanState.MET);
    }

    @Test
    @DisplayName("第二十二条第二款 R-041：沿用的报告须有种类、文号和已到的日期")
    void an_existing_report_is_identified() {
        clock.moveTo(LocalDateTime.of(2026, 6, 10, 10, 0));
        String number = story.begin("RiskAssessment", story.decision(TITLE));
        for (String field : List.of("reusedKind", "reusedNumber", "reusedOn")) {
            assertThat(refusal(number, with(reused(), field, ""))).contains("【第二十二条第二款 R-041】沿用已有");
        }
        assertThat(refusal(number, with(reused(), "reusedOn", "2026-06-11"))).contains("R-041");
    }

    @Test
    @DisplayName("第二十四条 R-043：评估后草案有实质性修改的，判断不及于新的文本")
    void a_judgement_on_an_earlier_text_proves_nothing() {
        String number = reported(report());
        drafts.add(number, story.document("决策草案（第2稿）.txt"), Change.SUBSTANTIVE, "按公众意见修改", "undertaker");
        judge(number, CONTROLLABLE);
        assertStates(number, PlanState.STALE, PlanState.STALE, PlanState.OPEN);
        assertThat(warnings(number)).contains("仍须对现行草案重新评估").doesNotContain("请注意理由是否充分");
    }

    @Test
    @DisplayName("第二十四条 R-043：评估认为不可控而决策机关判断可控的，可以，但须说明理由")
    void the_organ_judges_whatever_the_report_finds() {
        String number = reported(with(report(), "controllable", false));
        judge(number, CONTROLLABLE);
        assertThat(warnings(number)).contains("【第二十四条 R-043】评估报告认为风险不可控", "请注意理由是否充分");
        assertStates(number, PlanState.MET, PlanState.MET, PlanState.MET);
    }

    @Test
    @DisplayName("第二十二条至第二十四条 R-040 R-041 R-042 R-043：空表不得提交")
    void empty_forms_are_refused() {
        String number = story.begin("RiskAssessment", story.decision(TITLE));
        assertThat(refusal(number, Map.of())).contains("R-040", "R-041", "R-042");
        submit(number, report());
        assertThat(story.as("administrative-head").refusal(number, "ConfirmControllability", Map.of()))
                .contains("请判断风险可控还是不可控", "请说明判断的理由");
    }

    @Test
    @DisplayName("第二十四条 R-043：判断须有结论和理由")
    void a_judgement_has_an_answer_and_grounds() {
        String number = reported(report());
        assertThat(story.as("administrative-head")
                        .refusal(number, "ConfirmControllability", with(CONTROLLABLE, "grounds", " ")))
                .contains("【第二十四条 R-043】请说明判断的理由")
                .doesNotContain("请判断");
        assertThat(story.as("administrative-head").refusal(number, "ConfirmControllability", Map.of("grounds", "措施到位")))
                .contains("请判断风险可控还是不可控");
    }

    @ParameterizedTest(name = "{2} {3}：缺少“{0}”不得提交")
    @CsvSource({
        "reused, 是沿用按照有关规定已作的评价, 第二十二条第二款, R-041",
        "methods, 请说明评估方式, 第二十三条, R-042",
        "departments, 听取有关部门的意见, 第二十三条, R-042",
        "riskPoints, 请逐项列明风险点, 第二十三条, R-042",
        "mitigation, 请提出风险防范措施, 第二十三条, R-042",
        "contingencyPlan, 请提出风险处置预案, 第二十三条, R-042",
        "level, 请选择总体风险等级, 第二十三条, R-042",
        "controllable, 请说明评估认为风险可控, 第二十二条第一款, R-040",
        "report, 请上传风险评估报告, 第二十三条, R-042",
    })
    void every_part_of_a_report_is_there(String part, String sentence, String article, String id) {
        String number = story.begin("RiskAssessment", story.decision(TITLE));
        Map<String, Object> report = report();
        report.remove(part);
        assertThat(refusal(number, report)).contains("【" + article + " " + id + "】", sentence);
    }

    @Test
    @DisplayName("第二十三条第二款 R-042：部门须有意见，风险点须有等级")
    void rows_are_complete() {
        String number = story.begin("RiskAssessment", story.decision(TITLE));
        assertThat(refusal(number, with(report(), "departments", List.of(Map.of("department", "县公安局")))))
                .contains("请逐个填写部门及其意见");
        assertThat(refusal(number, with(report(), "riskPoints", List.of(Map.of("point", "信访")))))
                .contains("请逐项列明风险点及其等级");
    }

    private String reported(Map<String, Object> report) {
        String number = story.begin("RiskAssessment", story.decision(TITLE));
        submit(number, report);
        return number;
    }

    private Map<String, Object> report() {
        Map<String, Object> report = new HashMap<>(Map.of(
                "reused",
                false,
                "methods",
                "舆情跟踪、重点走访、会商分析",
                "departments",
                List.of(Map.of("department", "县信访局", "opinion", "应当做好群众工作")),
                "riskPoints",
                List.of(Map.of("point", "周边居民集中信访", "level", "MEDIUM")),
                "mitigation",
                "公开环评结果，落实补偿",
                "contingencyPlan",
                "成立应急处置工作组",
                "level",
                "MEDIUM",
                "controllable",
                true));
        report.put("report", story.document("风险评估报告.txt"));
        return report;
    }

    private Map<String, Object> reused() {
        return new HashMap<>(Map.of(
                "reused", true,
                "reusedKind", "社会稳定风险评估",
                "reusedNumber", "稳评〔2026〕3号",
                "reusedOn", "2026-03-02",
                "level", "LOW",
                "controllable", true,
                "report", story.document("社会稳定风险评估报告.txt")));
    }

    private void submit(String number, Map<String, Object> report) {
        story.as("risk-assessor").complete(number, "SubmitRiskReport", report);
    }

    private String refusal(String number, Map<String, Object> report) {
        return story.as("risk-assessor").refusal(number, "SubmitRiskReport", report);
    }

    private void judge(String number, Map<String, Object> judgement) {
        story.as("administrative-head").complete(number, "ConfirmControllability", judgement);
    }

    private static Map<String, Object> with(Map<String, Object> form, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private void assertStates(String number, PlanState assessed, PlanState reported, PlanState judged) {
        assertThat(List.of(
                        state(number, Requirement.R_040),
                        state(number, Requirement.R_042),
                        state(number, Requirement.R_043)))
                .containsExactly(assessed, reported, judged);
    }

    private PlanState state(String number, Requirement requirement) {
        return plan.row(number, requirement).orElseThrow().state();
    }

    private String warnings(String number) {
        return jdbc.sql("select array_to_string(warnings, '\n') from gate.record"
                        + " where decision = ? and task = 'ConfirmControllability'")
                .param(number)
                .query(String.class)
                .single();
    }
}
