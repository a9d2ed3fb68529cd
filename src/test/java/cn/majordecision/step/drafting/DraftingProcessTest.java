package cn.majordecision.step.drafting;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@ModelCoverage.Of("Drafting")
class DraftingProcessTest {

    private static final String TITLE = "松阳县仙居至庆元公路松阳县水南至枫坪段工程PPP项目";
    private static final Map<String, String> AGREES =
            Map.of("unit", "natural-resources", "sentOn", "2026-06-01", "repliedOn", "2026-06-03", "position", "AGREE");
    private static final Map<String, String> DISAGREES = Map.of(
            "unit",
            "education",
            "sentOn",
            "2026-06-01",
            "repliedOn",
            "2026-06-03",
            "position",
            "DISAGREE",
            "opinion",
            "线路紧邻学校，建议改线");
    private static final Map<String, String> DISPUTE = Map.of(
            "unit",
            "education",
            "issue",
            "线路与学校的距离",
            "unitOpinion",
            "建议改线",
            "ownOpinion",
            "设置声屏障",
            "grounds",
            "《公路法》第十八条");

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

    @BeforeEach
    void itIsJune() {
        clock.moveTo(LocalDateTime.of(2026, 6, 10, 10, 0));
    }

    @Test
    @DisplayName("第十二条、第十三条 R-012 R-013 R-016：首次拟订，单位均同意，草案拟订完成")
    void a_first_draft_on_which_all_units_agree() {
        String number = story.begin("Drafting", story.undrafted(TITLE));
        Map<String, Object> first = draft();
        first.remove("textChange");
        first.remove("changeNote");
        prepare(number, first);
        consult(number, AGREES);

        assertThat(story.ended(number)).isTrue();
        assertThat(drafts.all(number)).singleElement().satisfies(draft -> {
            assertThat(draft.change()).isEqualTo(Change.FIRST);
            assertThat(draft.sha256()).isEqualTo(first.get("draft"));
        });
        assertThat(state(number, Requirement.R_012)).isEqualTo(PlanState.MET);
        assertThat(state(number, Requirement.R_013)).isEqualTo(PlanState.MET);
        assertThat(state(number, Requirement.R_016)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第十三条 R-016：有单位不同意的，说明争议后草案拟订完成")
    void a_disagreement_is_stated() {
        String number = consulting();
        consult(number, AGREES, DISAGREES);
        assertThat(state(number, Requirement.R_016)).isEqualTo(PlanState.OPEN);
        story.as("undertaker").complete(number, "StateDisputes", Map.of("disputes", List.of(DISPUTE)));

        assertThat(story.ended(number)).isTrue();
        assertThat(state(number, Requirement.R_016)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第二十五条第一款 R-045：司法行政部门在协商中的回复不代替合法性审查")
    void an_answer_of_the_justice_bureau_is_no_legality_review() {
        String number = consulting();
        consult(number, with(AGREES, "unit", "justice"));

        assertThat(story.ended(number)).isTrue();
        assertThat(state(number, Requirement.R_045)).isEqualTo(PlanState.OPEN);
        assertThat(state(number, Requirement.R_046)).isEqualTo(PlanState.OPEN);
    }

    @Test
    @DisplayName("第十二条 R-013：再次拟订，文本未修改，经核对沿用依据清单和此前的协商")
    void a_second_pass_keeps_what_still_stands() {
        String number = consulting();
        consult(number, AGREES);
        story.begin("Drafting", number);
        prepare(number, new HashMap<>(Map.of("textChange", "UNCHANGED", "legalBasisKept", true)));
        story.as("undertaker").complete(number, "ConsultUnits", Map.of("unitsTouched", "KEPT"));

        assertThat(story.ended(number)).isTrue();
        assertThat(drafts.all(number)).hasSize(2);
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：实质性修改形成新的版本，依据清单随之更新")
    void a_substantive_change_is_a_new_version() {
        String number = consulting();
        assertThat(drafts.current(number).orElseThrow().version()).isEqualTo(2);
        assertThat(drafts.current(number).orElseThrow().change()).isEqualTo(Change.SUBSTANTIVE);
        assertThat(state(number, Requirement.R_013)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第十二条 R-012 R-013 R-014：空表不得提交")
    void empty_forms_are_refused() {
        String number = story.begin("Drafting", story.decision(TITLE));
        assertThat(refusal(number, Map.of()))
                .contains("【第十二条第一款 R-012】请说明决策草案文本", "【第十二条第二款 R-013】", "【第十二条第三款 R-014】");
        prepare(number, draft());
        assertThat(story.as("undertaker").refusal(number, "ConsultUnits", Map.of()))
                .contains("【第十三条 R-016】请说明决策事项是否涉及其他单位");
        consult(number, DISAGREES);
        assertThat(story.as("undertaker").refusal(number, "StateDisputes", Map.of()))
                .contains("四项均须填写", "县教育局不同意决策草案");
        assertThat(story.open(number)).containsExactly("StateDisputes");
    }

    @Test
    @DisplayName("第十二条 R-012：首次拟订须有草案和起草说明")
    void a_first_draft_has_a_text_and_an_explanation() {
        String number = story.begin("Drafting", story.undrafted(TITLE));
        assertThat(refusal(number, Map.of())).contains("请上传修改后的完整文本", "请上传决策草案的起草说明");
    }

    @Test
    @DisplayName("第十二条 R-012：修改须有文本、性质和理由，未修改的不得另附文本，所附材料须已上传")
    void a_revision_is_complete() {
        String number = story.begin("Drafting", story.decision(TITLE));
        assertThat(refusal(number, with(draft(), "draft", "0".repeat(64)))).contains("请上传修改后的完整文本");
        assertThat(refusal(number, with(draft(), "changeNote", " "))).contains("请说明修改了哪些内容及其理由");
        assertThat(refusal(number, with(draft(), "textChange", "UNCHANGED"))).contains("已选择“文本未修改”却上传了新的文本");
        assertThat(refusal(number, with(draft(), "explanation", "0".repeat(64))))
                .contains("请上传决策草案的起草说明");
        assertThat(refusal(number, with(draft(), "research", List.of("0".repeat(64)))))
                .contains("所附的调查研究材料没有找到");
    }

    @Test
    @DisplayName("第十二条第一款 R-012：没有调研材料的，按全国规定可以提交，但记录提示")
    void missing_research_is_shown_and_recorded() {
        String number = story.begin("Drafting", story.decision(TITLE));
        prepare(number, with(draft(), "research", List.of()));
        assertThat(jdbc.sql("select array_to_string(warnings, ' ') from gate.record where decision = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("【第十二条第一款 R-012】没有附调查研究报告或者记录");
    }

    @Test
    @DisplayName("第十二条第二款 R-013：依据清单每项须有名称、条款和内容；没有上一稿的清单不能沿用")
    void the_inventory_of_grounds_is_complete() {
        String number = story.begin("Drafting", story.decision(TITLE));
        assertThat(refusal(number, with(draft(), "legalBasis", List.of(Map.of("instrument", "《公路法》")))))
                .contains("【第十二条第二款 R-013】请全面梳理");
        assertThat(refusal(number, with(draft(), "legalBasis", List.of()))).contains("R-013");
        Map<String, Object> kept = draft();
        kept.remove("legalBasis");
        assertThat(refusal(number, with(kept, "legalBasisKept", true))).contains("R-013");
    }

    @Test
    @DisplayName("第十二条第三款 R-014：作了分析的附材料，未作的说明理由")
    void costs_and_benefits_are_weighed_or_a_reason_given() {
        String number = story.begin("Drafting", story.decision(TITLE));
        assertThat(refusal(number, with(draft(), "costBenefitReason", " "))).contains("【第十二条第三款 R-014】");
        assertThat(refusal(number, with(draft(), "costBenefit", true))).contains("【第十二条第三款 R-014】");
        prepare(number, with(with(draft(), "costBenefit", true), "costBenefitReport", story.document("成本效益分析.txt")));
    }

    @Test
    @DisplayName("第十二条第四款 R-015：备选方案须是已上传的文件")
    void alternatives_are_documents() {
        String number = story.begin("Drafting", story.decision(TITLE));
        assertThat(refusal(number, with(draft(), "alternatives", List.of("0".repeat(64)))))
                .contains("【第十二条第四款 R-015】");
        prepare(number, with(draft(), "alternatives", List.of(story.document("备选方案二.txt"))));
    }

    @Test
    @DisplayName("第十三条 R-016：不涉及其他单位的须有理由，没有协商过的不能沿用")
    void no_unit_needs_a_reason() {
        String number = consulting();
        assertThat(consultRefusal(number, Map.of("unitsTouched", "NONE"))).contains("请说明理由");
        assertThat(consultRefusal(
                        number,
                        Map.of("unitsTouched", "NONE", "noneReason", "仅涉及本单位", "consultations", List.of(AGREES))))
                .contains("不得填写协商记录");
        assertThat(consultRefusal(number, Map.of("unitsTouched", "KEPT"))).contains("请重新协商");
        story.as("undertaker")
                .complete(number, "ConsultUnits", Map.of("unitsTouched", "NONE", "noneReason", "仅涉及本单位职责"));
        assertThat(state(number, Requirement.R_016)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第十三条 R-016：协商的单位须为已登记的单位，每单位一行，送出日期已到")
    void units_are_known_distinct_and_were_asked() {
        String number = consulting();
        assertThat(consultRefusal(number, rows())).contains("请逐个填写协商的单位");
        assertThat(consultRefusal(number, rows(with(AGREES, "unit", "nobody")))).contains("请逐个填写协商的单位");
        assertThat(consultRefusal(number, rows(AGREES, AGREES))).contains("请逐个填写协商的单位");
        assertThat(consultRefusal(number, rows(Map.of("unit", "education", "sentOn", "2026-06-11"))))
                .contains("请逐个填写协商的单位");
    }

    @Test
    @DisplayName("第十三条 R-016：回复须有日期和是否同意，不同意的写明意见")
    void an_answer_has_its_day_its_position_and_its_reasons() {
        String number = consulting();
        for (Map<String, String> row : List.of(
                with(AGREES, "repliedOn", "2026-05-31"),
                with(AGREES, "repliedOn", "2026-06-11"),
                with(DISAGREES, "opinion", " "),
                Map.of("unit", "education", "sentOn", "2026-06-01", "position", "AGREE"),
                Map.of("unit", "education", "sentOn", "2026-06-01", "repliedOn", "2026-06-03"))) {
            assertThat(consultRefusal(number, rows(row))).contains("已回复的单位须填写回复日期和是否同意");
        }
        assertThat(consultRefusal(number, rows(with(AGREES, "reply", "0".repeat(64)))))
                .contains("所附的回复文件没有找到");
    }

    @Test
    @DisplayName("第十三条 R-016：未回复的单位满5个工作日方可视为期满")
    void silence_counts_only_when_the_working_days_have_run_out() {
        String number = consulting();
        Map<String, Object> silent = rows(Map.of("unit", "education", "sentOn", "2026-06-03"));
        assertThat(consultRefusal(number, silent)).contains("县教育局尚未回复，且送出后未满5个工作日");
        clock.plusDays(1);
        story.as("undertaker").complete(number, "ConsultUnits", silent);
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    @DisplayName("第十三条 R-016：争议须说明四项，不同意的单位一个也不能少")
    void every_dispute_has_its_four_elements() {
        String number = consulting();
        consult(number, DISAGREES, with(DISAGREES, "unit", "natural-resources"));
        for (String element : List.of("issue", "unitOpinion", "ownOpinion", "grounds")) {
            Map<String, String> dispute = new HashMap<>(DISPUTE);
            dispute.remove(element);
            assertThat(story.as("undertaker").refusal(number, "StateDisputes", Map.of("disputes", List.of(dispute))))
                    .contains("【第十三条 R-016】请逐个单位说明");
        }
        assertThat(story.as("undertaker").refusal(number, "StateDisputes", Map.of("disputes", List.of(DISPUTE))))
                .contains("县自然资源和规划局不同意决策草案")
                .doesNotContain("县教育局不同意");
    }

    private String consulting() {
        String number = story.begin("Drafting", story.decision(TITLE));
        prepare(number, draft());
        return number;
    }

    private Map<String, Object> draft() {
        return new HashMap<>(Map.of(
                "draft",
                story.document("决策草案.txt"),
                "textChange",
                "SUBSTANTIVE",
                "changeNote",
                "按研究论证意见修改",
                "explanation",
                story.document("起草说明.txt"),
                "research",
                List.of(story.document("调研报告.txt")),
                "legalBasis",
                List.of(Map.of("instrument", "《公路法》", "article", "第十八条", "text", "公路建设用地")),
                "costBenefit",
                false,
                "costBenefitReason",
                "可行性研究已作分析"));
    }

    private void prepare(String number, Map<String, Object> form) {
        story.as("undertaker").complete(number, "PrepareDraft", form);
    }

    private String refusal(String number, Map<String, Object> form) {
        return story.as("undertaker").refusal(number, "PrepareDraft", form);
    }

    private void consult(String number, Map<?, ?>... rows) {
        story.as("undertaker").complete(number, "ConsultUnits", rows(rows));
    }

    private String consultRefusal(String number, Map<String, Object> form) {
        return story.as("undertaker").refusal(number, "ConsultUnits", form);
    }

    private static Map<String, Object> rows(Map<?, ?>... rows) {
        return Map.of("unitsTouched", "TOUCHED", "consultations", List.of(rows));
    }

    private static <V> Map<String, V> with(Map<String, ? extends V> form, String name, V value) {
        Map<String, V> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private PlanState state(String number, Requirement requirement) {
        return plan.row(number, requirement).orElseThrow().state();
    }
}
