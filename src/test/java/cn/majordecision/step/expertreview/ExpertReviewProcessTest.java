package cn.majordecision.step.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@ModelCoverage.Of("ExpertReview")
class ExpertReviewProcessTest {

    private static final String TITLE = "黄石市长江公路大桥改扩建工程方案";
    private static final Map<String, Object> RECUSED = Map.of("act", "RECUSED", "recusalReason", "本人所在单位参与设计");
    private static final Map<String, Object> UNCHANGED = Map.of("textChange", "UNCHANGED");

    @Autowired
    Story story;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Drafts drafts;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Procedures procedures;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("第十九条、第二十条 R-035 R-036 R-037：两位专家分别论证，逐份说明采纳情况，按意见修改草案")
    void two_experts_argue_and_each_opinion_is_answered() {
        String number = asked("expert", "expert-2");
        assertThat(story.open(number)).containsExactly("GiveExpertOpinion", "GiveExpertOpinion");
        story.as("expert-2").complete(number, "GiveExpertOpinion", opinion());
        story.as("expert").complete(number, "GiveExpertOpinion", opinion());
        adopt(
                number,
                Map.of(
                        "adoptions",
                        List.of(
                                adoption("expert", "ADOPTED"),
                                Map.of("expert", "expert-2", "adopted", "NOT", "reason", "超出预算")),
                        "textChange",
                        "SUBSTANTIVE",
                        "draft",
                        story.document("决策草案（第2稿）.txt"),
                        "changeNote",
                        "按专家意见调整桥位"));

        assertThat(story.ended(number)).isTrue();
        assertThat(drafts.current(number).orElseThrow().change()).isEqualTo(Change.SUBSTANTIVE);
        assertMet(number, PlanState.MET);
    }

    @Test
    @DisplayName("第二十条 R-037：唯一的专家回避的，补选专家，回避的意见不计，其人不得再选")
    void an_expert_with_an_interest_withdraws_and_is_replaced() {
        String number = asked("expert");
        story.as("expert").complete(number, "GiveExpertOpinion", RECUSED);
        adopt(number, UNCHANGED);
        assertMet(number, PlanState.OPEN);
        assertThat(selectionRefusal(number, selection("expert"))).contains("陈国栋与决策事项有直接利害关系或者已经回避");

        select(number, selection("expert-3"));
        story.as("expert-3").complete(number, "GiveExpertOpinion", opinion());
        adopt(number, adopting("expert-3"));
        assertThat(story.ended(number)).isTrue();
        assertMet(number, PlanState.MET);
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：论证期间草案有实质性修改的，此前的意见不计，须重新论证")
    void an_opinion_on_an_earlier_text_does_not_count() {
        String number = asked("expert");
        story.as("expert").complete(number, "GiveExpertOpinion", opinion());
        drafts.add(number, story.document("决策草案（第2稿）.txt"), Change.SUBSTANTIVE, "按公众意见修改", "undertaker");
        assertThat(adoptionRefusal(
                        number,
                        Map.of("textChange", "SUBSTANTIVE", "draft", story.document("第3稿.txt"), "changeNote", "再改")))
                .contains("针对现行草案的有效论证意见不足1份");
        adopt(number, UNCHANGED);

        assertThat(story.open(number)).containsExactly("SelectExperts");
        assertMet(number, PlanState.OPEN);
        select(number, selection("expert"));
        story.as("expert").complete(number, "GiveExpertOpinion", opinion());
        adopt(number, adopting("expert"));
        assertMet(number, PlanState.MET);
    }

    @Test
    @DisplayName("第十九条至第二十一条 R-035 R-036 R-037：空表不得提交")
    void empty_forms_are_refused() {
        String number = story.begin("ExpertReview", story.decision(TITLE));
        assertThat(selectionRefusal(number, Map.of()))
                .contains("请选择专家论证的方式", "请选择论证专家", "R-036", "不得少于1位", "是否注重选择持不同意见");
        select(number, selection("expert"));
        assertThat(opinionRefusal(number, Map.of()))
                .contains("请选择出具论证意见或者回避", "请声明您与决策事项是否有直接利害关系", "三项均须填写", "请选择论证结论", "请上传署名、盖章");
        story.as("expert").complete(number, "GiveExpertOpinion", opinion());
        assertThat(adoptionRefusal(number, Map.of())).contains("陈国栋的论证意见", "请说明决策草案文本");
    }

    @Test
    @DisplayName("第二十条 R-037：声明有直接利害关系的专家不得选择，没有声明的也不得选择")
    void an_expert_with_a_declared_interest_is_not_selected() {
        String number = story.begin("ExpertReview", story.decision(TITLE));
        assertThat(selectionRefusal(
                        number,
                        with(
                                selection("expert"),
                                "selected",
                                List.of(Map.of("expert", "expert", "interest", true, "fromPool", true)))))
                .contains("【第二十条 R-037】陈国栋与决策事项有直接利害关系");
        assertThat(selectionRefusal(
                        number,
                        with(selection("expert"), "selected", List.of(Map.of("expert", "expert", "fromPool", true)))))
                .contains("请逐位填写专家是否声明");
    }

    @Test
    @DisplayName("第二十条 R-037：所选须是已登记的专家，每位一行")
    void only_known_experts_are_selected_and_once() {
        String number = story.begin("ExpertReview", story.decision(TITLE));
        for (Map<String, Object> form :
                List.of(selection("nobody"), selection("legal-adviser"), selection("expert", "expert"), selection())) {
            assertThat(selectionRefusal(number, form)).contains("【第二十条 R-037】请选择论证专家");
        }
    }

    @Test
    @DisplayName("第十九条第二款、第二十条、第二十一条 R-036 R-037 R-038：方式、不同意见、专家库、保密承诺")
    void the_selection_is_explained() {
        String number = story.begin("ExpertReview", story.decision(TITLE));
        Map<String, Object> form = selection("expert");
        assertThat(selectionRefusal(number, with(form, "way", ""))).contains("请选择专家论证的方式");
        assertThat(selectionRefusal(number, with(form, "dissentSought", false))).contains("是否注重选择持不同意见");
        assertThat(selectionRefusal(number, with(form, "confidentiality", false)))
                .contains("【第十九条第二款 R-036】");
        assertThat(selectionRefusal(number, with(form, "undertaking", "0".repeat(64))))
                .contains("R-036");
        Map<String, Object> outside = Map.of("expert", "expert", "interest", false, "fromPool", false);
        assertThat(selectionRefusal(number, with(form, "selected", List.of(outside))))
                .contains("【第二十一条 R-038】");
        select(number, with(form, "selected", List.of(with(outside, "outsideReason", "库内没有桥梁专家"))));
    }

    @Test
    @DisplayName("第十九条、第二十条 R-035 R-036 R-037：三个方面、结论、署名缺一不可；有利害关系的只能回避并说明理由")
    void an_opinion_is_complete_and_free_of_interest() {
        String number = asked("expert");
        for (String aspect : List.of("necessity", "feasibility", "soundness")) {
            assertThat(opinionRefusal(number, with(opinion(), aspect, " "))).contains("【第十九条第一款 R-035】请分别论证");
        }
        assertThat(opinionRefusal(number, with(opinion(), "conclusion", ""))).contains("请选择论证结论");
        assertThat(opinionRefusal(number, with(opinion(), "signedOpinion", "0".repeat(64))))
                .contains("【第十九条第二款 R-036】请上传署名");
        assertThat(opinionRefusal(number, with(opinion(), "interest", true)))
                .contains("【第二十条 R-037】您声明与决策事项有直接利害关系", "请选择“回避”");
        assertThat(opinionRefusal(number, with(RECUSED, "recusalReason", " "))).contains("回避的，请说明理由");
    }

    @Test
    @DisplayName("第十九条第二款 R-036：论证意见须专家本人出具；不能出具的，代理人只能代为回避")
    void nobody_gives_an_opinion_in_the_place_of_an_expert() {
        String number = asked("expert");
        LocalDate today = LocalDate.now(clock);
        substitutions.name("expert", "expert-2", today, today);
        String task = procedures.open(number).get(0).id();
        Story.Hand deputy = story.as("expert-2");
        assertThatThrownBy(() -> deputy.does(() -> procedures.complete(task, opinion())))
                .hasMessageContaining("论证意见须由专家本人独立出具");
        deputy.does(() -> procedures.complete(task, RECUSED));
        substitutions.end("expert", "expert-2");

        adopt(number, UNCHANGED);
        assertThat(selectionRefusal(number, selection("expert"))).contains("陈国栋与决策事项有直接利害关系或者已经回避");
        select(number, selection("expert-2"));
    }

    @Test
    @DisplayName("第二十九条第三项 R-035：每份有效意见说明一次，未采纳的说明理由")
    void every_opinion_is_answered_with_reasons() {
        String number = asked("expert", "expert-2");
        story.as("expert").complete(number, "GiveExpertOpinion", opinion());
        story.as("expert-2").complete(number, "GiveExpertOpinion", opinion());
        assertThat(adoptionRefusal(number, adopting("expert")))
                .contains("吴敏的论证意见")
                .doesNotContain("陈国栋");
        assertThat(adoptionRefusal(number, adopting("expert", "expert", "expert-2")))
                .contains("陈国栋的论证意见");
        assertThat(adoptionRefusal(
                        number,
                        with(
                                adopting("expert", "expert-2"),
                                "adoptions",
                                List.of(adoption("expert", "PARTLY"), adoption("expert-2", "ADOPTED")))))
                .contains("部分采纳、未采纳的须说明理由");
    }

    private String asked(String... experts) {
        String number = story.begin("ExpertReview", story.decision(TITLE));
        select(number, selection(experts));
        return number;
    }

    private Map<String, Object> selection(String... experts) {
        return Map.of(
                "way",
                "MEETING",
                "selected",
                List.of(experts).stream()
                        .map(expert -> Map.of("expert", expert, "interest", false, "fromPool", true))
                        .toList(),
                "dissentSought",
                true,
                "confidentiality",
                true);
    }

    private Map<String, Object> opinion() {
        return Map.of(
                "act", "OPINION",
                "interest", false,
                "necessity", "现有大桥已超负荷",
                "feasibility", "桥位和资金均已落实",
                "soundness", "方案比选充分",
                "conclusion", "FEASIBLE",
                "signedOpinion", story.document("专家论证意见（署名）.txt"));
    }

    private static Map<String, Object> adoption(String expert, String extent) {
        return Map.of("expert", expert, "adopted", extent);
    }

    private static Map<String, Object> adopting(String... experts) {
        return Map.of(
                "textChange",
                "UNCHANGED",
                "adoptions",
                List.of(experts).stream()
                        .map(expert -> adoption(expert, "ADOPTED"))
                        .toList());
    }

    private void select(String number, Map<String, Object> form) {
        story.as("undertaker").complete(number, "SelectExperts", form);
    }

    private String selectionRefusal(String number, Map<String, Object> form) {
        return story.as("undertaker").refusal(number, "SelectExperts", form);
    }

    private String opinionRefusal(String number, Map<String, Object> form) {
        return story.as("expert").refusal(number, "GiveExpertOpinion", form);
    }

    private void adopt(String number, Map<String, Object> form) {
        story.as("undertaker").complete(number, "StateExpertAdoption", form);
    }

    private String adoptionRefusal(String number, Map<String, Object> form) {
        return story.as("undertaker").refusal(number, "StateExpertAdoption", form);
    }

    private static Map<String, Object> with(Map<String, Object> form, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private void assertMet(String number, PlanState state) {
        for (Requirement requirement : List.of(Requirement.R_035, Requirement.R_036, Requirement.R_037)) {
            assertThat(plan.row(number, requirement).orElseThrow().state())
                    .as(requirement.id())
                    .isEqualTo(state);
        }
    }
}
