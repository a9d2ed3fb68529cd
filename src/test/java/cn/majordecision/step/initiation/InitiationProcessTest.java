package cn.majordecision.step.initiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Kind;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@EngineTest
@ModelCoverage.Of("Initiation")
class InitiationProcessTest {

    private static final String TITLE = "松阳县仙居至庆元公路松阳县水南至枫坪段工程PPP项目";

    @Autowired
    Story story;

    @Autowired
    Decisions decisions;

    @Autowired
    RequirementPlan plan;

    @Test
    @DisplayName("第十条、第十一条 R-010 R-011：建议经研究论证、程序清单经确认后启动，并明确牵头单位")
    void a_vetted_proposal_with_confirmed_rulings_is_started() {
        String number = vetted(Map.of());
        story.as("legality-reviewer").complete(number, "ConfirmRulings", Map.of("confirmed", true));
        story.as("administrative-head")
                .complete(number, "ApproveInitiation", Map.of("approved", true, "leadUnit", "transport"));

        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.STARTED);
        assertThat(plan.row(number, Requirement.R_035).orElseThrow().state()).isEqualTo(PlanState.OPEN);
        assertThat(plan.row(number, Requirement.R_080).orElseThrow().state()).isEqualTo(PlanState.NOT_APPLICABLE);
    }

    @Test
    @DisplayName("第二条 R-001：作出和调整都适用本条例，调整须指明所调整的决策")
    void an_adjustment_names_the_decision_it_adjusts() {
        String made = decisions.open(TITLE, null, "transport", "undertaker");
        String adjusting = decisions.open(TITLE + "（调整）", made, "transport", "undertaker");

        assertThat(decisions.get(made).kind()).isEqualTo(Kind.MAKE);
        assertThat(decisions.get(adjusting).kind()).isEqualTo(Kind.ADJUST);
        assertThat(decisions.get(adjusting).parent()).isEqualTo(made);
        assertThatThrownBy(() -> decisions.open(TITLE, "1999-9999", "transport", "undertaker"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("第十条 R-010：决策机关不予启动的，说明理由，程序终止")
    void the_organ_may_decide_not_to_start() {
        String number = vetted(Map.of());
        story.as("legality-reviewer").complete(number, "ConfirmRulings", Map.of("confirmed", true));
        assertThat(story.as("administrative-head").refusal(number, "ApproveInitiation", Map.of("approved", false)))
                .contains("【第十条 R-010】不予启动的，请说明理由");
        story.as("administrative-head")
                .complete(number, "ApproveInitiation", Map.of("approved", false, "reason", "列入明年度计划"));

        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.NOT_STARTED);
    }

    @Test
    @DisplayName("第二十九条 R-055：“不适用”的理由不成立的，退回重新填写，清单随之改变")
    void rulings_that_are_not_confirmed_go_back() {
        String number = vetted(Map.of("technical", false, "technicalReason", "一般事务"));
        assertThat(plan.row(number, Requirement.R_035).orElseThrow().state()).isEqualTo(PlanState.UNCONFIRMED);
        assertThat(story.as("legality-reviewer").refusal(number, "ConfirmRulings", Map.of("confirmed", false)))
                .contains("【第二十九条 R-055】不确认的，请说明哪一项理由不成立");
        story.as("legality-reviewer")
                .complete(number, "ConfirmRulings", Map.of("confirmed", false, "opinion", "桥梁隧道工程技术性强"));

        story.as("undertaker").complete(number, "ProposeDecision", answers(Map.of()));
        story.as("government-office").complete(number, "VetProposal", Map.of("complete", true, "finding", "可行"));
        assertThat(plan.row(number, Requirement.R_035).orElseThrow().state()).isEqualTo(PlanState.OPEN);
    }

    @Test
    @DisplayName("第十条 R-010：不符合要求的建议退回补充")
    void an_incomplete_proposal_goes_back() {
        String number = proposed(Map.of());
        story.as("government-office").complete(number, "VetProposal", Map.of("complete", false, "finding", "请补充资金来源"));
        assertThat(story.open(number)).containsExactly("ProposeDecision");
    }

    @Test
    @DisplayName("第三条第二款 R-004：不适用本条例的事项不得启动，除非说明理由")
    void an_excluded_matter_is_not_started() {
        String number = proposed(Map.of("exclusion", "EMERGENCY"));
        assertThat(story.as("government-office")
                        .refusal(number, "VetProposal", Map.of("complete", true, "finding", "可行")))
                .contains("【第三条第二款 R-004】本事项属于不适用本条例的事项");
    }

    @Test
    @DisplayName("第三条第二款 R-003：另有法定程序的，须由审查部门确认依据")
    void a_special_procedure_is_confirmed_by_the_reviewer() {
        String number = vetted(Map.of("specialProcedure", true, "specialProcedureBasis", "《城乡规划法》第二十六条"));
        assertThat(story.as("legality-reviewer").refusal(number, "ConfirmRulings", Map.of("confirmed", true)))
                .contains("【第三条第二款 R-003】");
    }

    @Test
    @DisplayName("第十一条 R-011：启动须有且只有一个牵头单位，其他承办单位不得与之相同")
    void there_is_exactly_one_lead_unit() {
        String number = vetted(Map.of());
        story.as("legality-reviewer").complete(number, "ConfirmRulings", Map.of("confirmed", true));
        assertThat(story.as("administrative-head").refusal(number, "ApproveInitiation", Map.of("approved", true)))
                .contains("【第十一条 R-011】");
        assertThat(story.as("administrative-head")
                        .refusal(
                                number,
                                "ApproveInitiation",
                                Map.of("approved", true, "leadUnit", "transport", "otherUnits", List.of("transport"))))
                .contains("其他承办单位");
    }

    @ParameterizedTest(name = "{0} {1}：缺少“{2}”不得提交")
    @CsvSource({
        "第三条第一款, R-002, category",
        "第三条第二款, R-004, exclusion",
        "第三条第二款, R-003, specialProcedure",
        "第八条第一款, R-007, congress",
        "第十条, R-010, source",
        "第十四条第一款, R-020, notPublic",
        "第十四条第三款, R-022, specificGroup",
        "第十六条第一款, R-026, hearing",
        "第十九条第一款, R-035, technical",
        "第二十二条第一款, R-040, adverseEffect",
        "第二十九条, R-055, economicActivity",
    })
    void every_question_of_the_questionnaire_is_answered(String article, String id, String question) {
        Map<String, Object> answers = new HashMap<>(answers(Map.of()));
        answers.remove(question);
        answers.remove(question + "Reason");
        String number = opened();
        assertThat(story.as("undertaker").refusal(number, "ProposeDecision", answers))
                .contains("【" + article + " " + id + "】");
    }

    @Test
    @DisplayName("第十条 R-010：空表不得提交，一次列明全部缺项及其条款")
    void an_empty_form_is_refused_and_everything_missing_is_named() {
        String number = opened();
        assertThat(story.as("undertaker").refusal(number, "ProposeDecision", Map.of()))
                .contains("R-002", "R-004", "R-007", "R-010", "R-020", "R-022", "R-026", "R-035", "R-040", "R-055");
        assertThat(story.open(number)).containsExactly("ProposeDecision");
    }

    @Test
    @DisplayName("第十条第二项 R-010：部门提出的建议须论证五项内容")
    void a_department_argues_its_proposal_under_five_heads() {
        Map<String, Object> answers = new HashMap<>(answers(Map.of("source", "DEPARTMENT")));
        answers.remove("feasibility");
        assertThat(story.as("undertaker").refusal(opened(), "ProposeDecision", answers))
                .contains("五项均须填写");
    }

    @Test
    @DisplayName("只有本单位的承办人员可以办理：其他单位的承办人员被拒绝")
    void another_units_undertaker_is_refused() {
        String number = opened();
        assertThat(story.as("undertaker-2").refusal(number, "ProposeDecision", answers(Map.of())))
                .isNotEmpty();
        assertThat(story.open(number)).containsExactly("ProposeDecision");
    }

    private String opened() {
        return story.begin("Initiation", decisions.open(TITLE, null, "transport", "undertaker"));
    }

    private String proposed(Map<String, Object> changes) {
        String number = opened();
        story.as("undertaker").complete(number, "ProposeDecision", answers(changes));
        return number;
    }

    private String vetted(Map<String, Object> changes) {
        String number = proposed(changes);
        story.as("government-office").complete(number, "VetProposal", Map.of("complete", true, "finding", "建议必要、可行"));
        return number;
    }

    private static Map<String, Object> answers(Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.ofEntries(
                Map.entry("category", 4),
                Map.entry("source", "DEPARTMENT"),
                Map.entry("problem", "水南至枫坪段通行能力不足"),
                Map.entry("reasons", "列入省公路网规划"),
                Map.entry("plan", "新建二级公路，采用PPP模式"),
                Map.entry("necessity", "沿线三个乡镇出行"),
                Map.entry("feasibility", "已完成工程可行性研究"),
                Map.entry("exclusion", "NONE"),
                Map.entry("technical", true),
                Map.entry("adverseEffect", true),
                Map.entry("economicActivity", false),
                Map.entry("economicActivityReason", "不涉及市场准入和经营活动"),
                Map.entry("specificGroup", false),
                Map.entry("specificGroupReason", "不涉及特定群体"),
                Map.entry("directInterest", true),
                Map.entry("publicInterest", true),
                Map.entry("hearing", "OPTIONAL"),
                Map.entry("notPublic", false),
                Map.entry("specialProcedure", false),
                Map.entry("congress", "NONE")));
        answers.putAll(changes);
        return answers;
    }
}
