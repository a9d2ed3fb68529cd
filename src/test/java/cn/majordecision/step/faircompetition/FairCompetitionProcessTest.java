package cn.majordecision.step.faircompetition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@ModelCoverage.Of("FairCompetition")
class FairCompetitionProcessTest {

    private static final String TITLE = "市本级新能源汽车推广应用地方补助实施办法";

    @Autowired
    Story story;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Drafts drafts;

    @Test
    @DisplayName("《公平竞争审查条例》第十四条、第十六条 R-080 R-081 R-082：初审、听取意见、会同审查通过")
    void a_text_that_passes() {
        String number = submitted();
        assertStates(number, PlanState.OPEN);
        issue(number, result("PASSED"));

        assertThat(story.ended(number)).isTrue();
        assertStates(number, PlanState.MET);
    }

    @Test
    @DisplayName("《公平竞争审查条例》第十二条 R-082：例外须有替代方案、期限、情形三项说明")
    void an_exception_has_its_three_conditions() {
        String number = submitted();
        Map<String, Object> exception = new HashMap<>(result("EXCEPTION"));
        exception.put("noBetterAlternative", "补助对象限定为节能标准，已是影响最小的方案");
        exception.put("limit", "实施至2027年12月31日");
        exception.put("exceptionCase", "为节约能源资源、保护生态环境");
        for (String condition : List.of("noBetterAlternative", "limit", "exceptionCase")) {
            assertThat(refusal(number, with(exception, condition, " "))).contains("R-082】适用例外规定的");
        }
        issue(number, exception);
        assertStates(number, PlanState.MET);
    }

    @Test
    @DisplayName("《公平竞争审查条例》第十七条 R-082：不通过的，修改草案后重新初审")
    void a_text_that_fails_is_changed_and_reviewed_again() {
        String number = submitted();
        assertThat(refusal(number, result("FAILED"))).contains("R-082】不通过或者退回的，请说明理由");
        issue(number, with(result("FAILED"), "reasons", "限定本地企业，应当删去"));
        assertThat(story.open(number)).containsExactly("SubmitSelfReview");
        assertStates(number, PlanState.OPEN);

        Map<String, Object> again = new HashMap<>(selfReview());
        again.put("textChange", "SUBSTANTIVE");
        again.put("draft", story.document("决策草案（第2稿）.txt"));
        again.put("changeNote", "删去对注册地的限制");
        submit(number, again);
        issue(number, result("PASSED"));
        assertThat(drafts.current(number).orElseThrow().change()).isEqualTo(Change.SUBSTANTIVE);
        assertStates(number, PlanState.MET);
    }

    @Test
    @DisplayName("《公平竞争审查条例》第十四条 R-080：初审后草案已修改的，不能通过，只能退回重新初审")
    void a_text_changed_since_the_first_review_goes_back() {
        String number = submitted();
        drafts.add(number, story.document("决策草案（第2稿）.txt"), Change.SUBSTANTIVE, "按公众意见修改", "undertaker");
        assertThat(refusal(number, result("PASSED"))).contains("R-080】初审后草案已有新的版本");
        issue(number, Map.of("result", "RETURNED", "reasons", "请对第2稿重新初审"));
        assertThat(story.open(number)).containsExactly("SubmitSelfReview");
        assertStates(number, PlanState.OPEN);
    }

    @Test
    @DisplayName("《公平竞争审查条例》第十四条、第十六条、第十七条 R-080 R-081 R-082：空表不得提交")
    void empty_forms_are_refused() {
        String number = story.begin("FairCompetition", story.decision(TITLE));
        assertThat(story.as("undertaker").refusal(number, "SubmitSelfReview", Map.of()))
                .contains("R-080】请上传公平竞争审查的初审意见", "R-081", "请说明决策草案文本");
        submit(number, selfReview());
        assertThat(refusal(number, Map.of())).contains("R-082】请选择审查结论", "R-080】请上传公平竞争审查意见书");
    }

    @Test
    @DisplayName("《公平竞争审查条例》第十六条 R-081：每位利害关系人须有名称、类别和意见")
    void stakeholders_are_heard() {
        String number = story.begin("FairCompetition", story.decision(TITLE));
        for (String cell : List.of("name", "kind", "opinion")) {
            Map<String, Object> row = new HashMap<>(Map.of("name", "市汽车行业协会", "kind", "ASSOCIATION", "opinion", "支持"));
            row.remove(cell);
            assertThat(story.as("undertaker")
                            .refusal(number, "SubmitSelfReview", with(selfReview(), "stakeholders", List.of(row))))
                    .contains("《公平竞争审查条例》第十六条 R-081】");
        }
    }

    private String submitted() {
        String number = story.begin("FairCompetition", story.decision(TITLE));
        submit(number, selfReview());
        return number;
    }

    private Map<String, Object> selfReview() {
        return Map.of(
                "selfReview", story.document("公平竞争初审意见.txt"),
                "stakeholders", List.of(Map.of("name", "市汽车行业协会", "kind", "ASSOCIATION", "opinion", "支持")),
                "textChange", "UNCHANGED");
    }

    private Map<String, Object> result(String result) {
        return Map.of("result", result, "opinion", story.document("公平竞争审查意见书.txt"));
    }

    private void submit(String number, Map<String, Object> form) {
        story.as("undertaker").complete(number, "SubmitSelfReview", form);
    }

    private void issue(String number, Map<String, Object> form) {
        story.as("market-regulator").complete(number, "IssueFairCompetitionOpinion", form);
    }

    private String refusal(String number, Map<String, Object> form) {
        return story.as("market-regulator").refusal(number, "IssueFairCompetitionOpinion", form);
    }

    private static Map<String, Object> with(Map<String, Object> form, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private void assertStates(String number, PlanState state) {
        for (Requirement requirement : List.of(Requirement.R_080, Requirement.R_081, Requirement.R_082)) {
            assertThat(plan.row(number, requirement).orElseThrow().state())
                    .as(requirement.id())
                    .isEqualTo(state);
        }
    }
}
