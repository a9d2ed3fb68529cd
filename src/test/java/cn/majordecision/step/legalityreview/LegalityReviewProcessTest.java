package cn.majordecision.step.legalityreview;

import static cn.majordecision.base.regulation.Requirement.R_045;
import static cn.majordecision.base.regulation.Requirement.R_046;
import static cn.majordecision.base.regulation.Requirement.R_048;
import static cn.majordecision.base.regulation.Requirement.R_049;
import static cn.majordecision.base.regulation.Requirement.R_052;
import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Backdrop;
import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.Unmet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every path of the review and every rule of 第二十五条至第二十八条. */
@EngineTest
@RecordApplicationEvents
@ModelCoverage.Of("LegalityReview")
class LegalityReviewProcessTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final LocalDateTime LAST_GUARANTEED_DAY = LocalDateTime.of(2026, 3, 11, 17, 0);
    private static final LocalDateTime AFTER_SEVEN_WORKING_DAYS = LocalDateTime.of(2026, 3, 12, 9, 0);
    private static final Map<String, Object> NEEDS_CHANGES = Map.of(
            "conclusion",
            "NEEDS_CHANGES",
            "items",
            List.of(Map.of("clause", "第三条", "problem", "增设许可", "basis", "行政许可法第十七条", "suggestion", "删除第二款")));

    @Autowired
    Story story;

    @Autowired
    Backdrop backdrop;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Drafts drafts;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Gate gate;

    @Autowired
    ApplicationEvents events;

    private String number;
    private ReviewStory review;

    @BeforeEach
    void a_draft_is_ready() {
        clock.moveTo(MONDAY);
        number = story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        story.begin("LegalityReview", number);
        review = new ReviewStory(story, number);
    }

    @Test
    @DisplayName("第二十五条至第二十八条：材料齐全、律师签署意见、满7个工作日，三项审查均合法，审查完成")
    void a_lawful_draft_may_be_discussed() {
        review.submitted().accepted();
        assertThat(state(R_048)).isEqualTo(PlanState.MET);
        assertThat(state(R_045)).isEqualTo(PlanState.OPEN);
        review.advised();
        clock.moveTo(AFTER_SEVEN_WORKING_DAYS);
        review.concluded(Map.of());

        assertThat(story.ended(number)).isTrue();
        assertThat(gate.unmet(number)).extracting(Unmet::step).doesNotContain("LegalityReview");
        assertThat(events.stream(OpinionIssued.class)).singleElement().satisfies(opinion -> {
            assertThat(opinion.result()).isEqualTo(ReviewResult.LAWFUL);
            assertThat(opinion.draftSha256())
                    .isEqualTo(drafts.current(number).orElseThrow().sha256());
        });
    }

    @Test
    @DisplayName("第二十五条第二款 R-047：国家尚无明确规定的探索性改革事项，声明并明示法律风险后可以提交讨论")
    void an_exploratory_draft_may_be_discussed_with_its_risk() {
        underReview();
        Map<String, ?> bare = Map.of("conclusion", "EXPLORATORY_RISK_DISCLOSED");
        assertThat(review.refusedOpinion(bare)).contains("【第二十五条第二款 R-047】探索性改革事项，请声明", "【第二十五条第二款 R-047】探索性改革事项，请明示");
        assertThat(review.refusedOpinion(Map.of("conclusion", "EXPLORATORY_RISK_DISCLOSED", "legalRisk", "可能被撤销")))
                .contains("R-047】探索性改革事项，请声明")
                .doesNotContain("请明示");
        assertThat(review.refusedOpinion(
                        Map.of("conclusion", "EXPLORATORY_RISK_DISCLOSED", "noNationalProvision", "经检索尚无规定")))
                .contains("R-047】探索性改革事项，请明示")
                .doesNotContain("请声明");
        review.concluded(Map.of(
                "conclusion",
                "EXPLORATORY_RISK_DISCLOSED",
                "noNationalProvision",
                "经检索，国家尚无明确规定",
                "legalRisk",
                "今后立法可能作出不同规定"));
        assertThat(story.ended(number)).isTrue();
        assertThat(state(R_046)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第二十八条 R-052：需修改的，逐条答复并提交新文本，重新送审；审查时间从新文本收到之日起算")
    void a_draft_to_be_changed_comes_back_with_answers_and_a_new_text() {
        underReview();
        review.concluded(NEEDS_CHANGES);
        assertThat(state(R_046)).isEqualTo(PlanState.OPEN);
        assertThat(state(R_052)).isEqualTo(PlanState.OPEN);
        review.responded(Map.of());
        assertThat(drafts.current(number).orElseThrow().version()).isEqualTo(2);
        assertThat(state(R_045)).isEqualTo(PlanState.STALE);

        review.submitted().accepted().advised();
        assertThat(review.refusedOpinion(Map.of())).contains("【第二十六条第二款 R-049】", "2026-03-23");
        clock.moveTo(LocalDateTime.of(2026, 3, 24, 9, 0));
        review.concluded(Map.of());
        assertThat(state(R_046)).isEqualTo(PlanState.MET);
        assertThat(state(R_052)).isEqualTo(PlanState.MET);
    }

    @ParameterizedTest
    @CsvSource({"END, UNLAWFUL_END, UNLAWFUL", "REDRAFT, UNLAWFUL_REDRAFT, STARTED"})
    @DisplayName("第二十五条第二款 R-046：不合法的不得提交讨论，由审查部门指明终止或者重新起草")
    void an_unlawful_draft_ends_or_is_drafted_anew(String consequence, ReviewResult result, DecisionState state) {
        underReview();
        Map<String, ?> unlawful = Map.of("conclusion", "UNLAWFUL", "authority", "PROBLEM", "authorityReason", "超越职权");
        assertThat(review.refusedOpinion(unlawful)).contains("【第二十五条第二款 R-046】结论为“不合法”的");
        review.concluded(Map.of(
                "conclusion",
                "UNLAWFUL",
                "authority",
                "PROBLEM",
                "authorityReason",
                "超越职权",
                "consequence",
                consequence));

        assertThat(story.ended(number)).isTrue();
        assertThat(state(R_046)).isEqualTo(PlanState.OPEN);
        assertThat(decisions.get(number).state()).isEqualTo(state);
        assertThat(events.stream(OpinionIssued.class))
                .singleElement()
                .extracting(OpinionIssued::result)
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "CN-713, SUPPLEMENT, 2026-03-11",
        "liucheng, SUPPLEMENT, 2026-03-13",
        "CN-713, RETURNED, 2026-03-13",
        "liucheng, RETURNED, 2026-03-13"
    })
    @DisplayName("第二十六条 R-048 R-049：退回的重新起算；补充材料的，按规则配置继续计算或者重新起算")
    void returned_or_supplemented_materials_move_the_clock(String profile, String answer, LocalDate guaranteed) {
        backdrop.profile(number, profile);
        review.submitted();
        assertThat(review.refusedAcceptance(Map.of("answer", answer, "reason", "")))
                .contains("【第二十六条第一款 R-048】请选择接收、退回或者要求补充");
        review.answered(answer);
        assertThat(story.open(number)).containsExactly("SubmitForReview");
        clock.plusDays(2);
        review.submitted().accepted().advised();
        assertThat(review.refusedOpinion(Map.of())).contains("R-049", guaranteed.toString());
        clock.moveTo(guaranteed.plusDays(1).atTime(9, 0));
        review.concluded(Map.of());
        assertThat(state(R_049)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第二十八条 R-051：回避的意见不算；另一位律师签署后即可出具，未答复的不妨碍")
    void a_silent_adviser_does_not_block_and_a_recusal_is_no_advice() {
        review.submitted().accepted(Map.of("legalAdvisers", List.of("legal-adviser", "legal-adviser-2")));
        clock.moveTo(AFTER_SEVEN_WORKING_DAYS);
        assertThat(review.refusedOpinion(Map.of())).contains("【第二十八条 R-051】接收材料之后，尚无法律顾问、公职律师");
        story.as("legal-adviser")
                .complete(number, "AdviseOnLegality", Map.of("recusal", true, "recusalReason", "曾参与起草"));
        assertThat(review.refusedOpinion(Map.of())).contains("【第二十八条 R-051】接收材料之后，尚无");
        story.as("legal-adviser-2")
                .complete(
                        number,
                        "AdviseOnLegality",
                        Map.of(
                                "recusal",
                                false,
                                "capacity",
                                "GOVERNMENT_LAWYER",
                                "opinion",
                                "合法",
                                "signedOpinion",
                                story.document("意见.txt")));
        review.concluded(Map.of());
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    @DisplayName("第二十八条 R-051：上一轮的律师意见不能用于新的送审")
    void an_advice_of_an_earlier_round_does_not_count() {
        underReview();
        review.concluded(NEEDS_CHANGES);
        review.responded(Map.of(
                "responses",
                List.of(Map.of("item", 1, "accepted", false, "reason", "上位法已有规定")),
                "draftChange",
                "UNCHANGED",
                "draftDocument",
                "",
                "draftNote",
                ""));
        review.submitted().accepted();
        clock.plusDays(20);
        assertThat(review.refusedOpinion(Map.of())).contains("【第二十八条 R-051】接收材料之后，尚无");
    }

    @Test
    @DisplayName("第二十六条第二款 R-049：7个工作日届满前出具的，须有审查人员自己的理由")
    void the_reviewer_may_finish_early_with_a_reason() {
        review.submitted().accepted().advised();
        clock.moveTo(LAST_GUARANTEED_DAY);
        assertThat(review.refusedOpinion(Map.of())).contains("【第二十六条第二款 R-049】应当保证的审查时间到2026-03-11届满");
        review.concluded(Map.of("earlyReason", "事项简单，已充分论证"));
        assertThat(state(R_049)).isEqualTo(PlanState.MET);
        assertThat(state(R_046)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第二十六条第二款 R-049：承办单位希望提前的须有理由，并经审查部门同意，否则不予接收")
    void a_shorter_time_needs_reason_and_consent() {
        Map<String, ?> wanted = Map.of("wantedOn", "2026-03-10");
        assertThat(review.refusedMaterials(wanted)).contains("【第二十六条第二款 R-049】应当保证不少于7个工作日的审查时间，即到2026-03-11");
        assertThat(review.refusedMaterials(Map.of("wantedOn", "2026-03-01", "shorterReason", "急")))
                .contains("R-049】希望出具意见的日期不得早于今天");
        review.submitted(Map.of("wantedOn", "2026-03-10", "shorterReason", "汛期将至"));
        assertThat(review.refusedAcceptance(Map.of())).contains("【第二十六条第二款 R-049】承办单位希望于2026-03-10前出具意见");
        assertThat(review.refusedAcceptance(Map.of("shorterTime", false, "shorterTimeReason", "工作量大")))
                .contains("R-049】承办单位希望于");
        assertThat(review.refusedAcceptance(Map.of("shorterTime", true))).contains("R-049】承办单位希望于");
        review.accepted(Map.of("shorterTime", true, "shorterTimeReason", "同意，已安排专人"))
                .advised()
                .concluded(Map.of());
        assertThat(state(R_049)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第二十六条第二款 R-049：希望的日期不早于第7个工作日的，不需要理由和同意")
    void a_wish_within_the_guaranteed_time_needs_nothing() {
        review.submitted(Map.of("wantedOn", "2026-03-11")).accepted().advised();
        assertThat(review.refusedOpinion(Map.of())).contains("R-049");
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：接收材料之后草案又有修改的，不得就原送审材料出具意见")
    void an_opinion_is_for_the_text_that_was_accepted() {
        underReview();
        drafts.add(number, story.document("新稿.txt"), Change.SUBSTANTIVE, "增加一条", "undertaker");
        assertThat(review.refusedOpinion(Map.of()))
                .contains("【第二十五条第二款 R-053】接收材料之后草案文本已经修改", "【第二十八条 R-051】接收材料之后，尚无");
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：非实质性修改逐个版本确认；不确认的，原有办理不再有效")
    void the_reviewer_judges_each_insubstantial_change() {
        backdrop.proven(number, R_046);
        drafts.add(number, story.document("勘误.txt"), Change.INSUBSTANTIAL, "更正错字", "undertaker");
        review.submitted();
        String refusal = "【第二十五条第二款 R-053】有标注为“非实质性修改”的草案版本等待确认";
        assertThat(review.refusedAcceptance(Map.of())).contains(refusal);
        assertThat(review.refusedAcceptance(judged(3, true))).contains(refusal);
        assertThat(review.refusedAcceptance(Map.of("changes", List.of(Map.of("version", 2, "insubstantial", true)))))
                .contains(refusal);
        review.accepted(judged(2, true));
        assertThat(drafts.current(number).orElseThrow().confirmedBy()).isEqualTo("legality-reviewer");
        assertThat(state(Requirement.R_035)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：审查部门不确认的非实质性修改按实质性修改对待")
    void a_change_that_is_not_confirmed_leaves_the_evidence_stale() {
        backdrop.proven(number);
        drafts.add(number, story.document("勘误.txt"), Change.INSUBSTANTIAL, "更正错字", "undertaker");
        review.submitted().accepted(judged(2, false));
        assertThat(state(Requirement.R_035)).isEqualTo(PlanState.STALE);
        assertThat(drafts.current(number).orElseThrow().confirmedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, ADOPTED", "false, STARTED"})
    @DisplayName("第三十条 R-060：会议原则通过的，审查部门说明本次修改是否就是会议要求的修改")
    void after_an_adoption_in_principle_the_reviewer_says_whether_the_changes_are_those(
            boolean asked, DecisionState state) {
        underReview();
        review.concluded(Map.of());
        adoptedInPrinciple();
        story.begin("LegalityReview", number);
        underReview();
        assertThat(review.refusedOpinion(Map.of("earlyReason", "只核对修改"))).contains("【第三十条第一款 R-060】上次会议原则通过并要求修改");
        review.concluded(Map.of("earlyReason", "只核对修改", "changesAsMeetingAsked", asked));
        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(state);
    }

    @Test
    @DisplayName("第三十条 R-060：没有会议原则通过的，审查部门的该项回答不产生效果")
    void an_answer_about_a_meeting_that_was_not_held_has_no_effect() {
        underReview();
        review.concluded(Map.of("changesAsMeetingAsked", true));
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.STARTED);
    }

    @Test
    @DisplayName("第二十五条至第二十八条：空表逐项说明缺什么")
    void an_empty_form_is_told_all_that_is_missing() {
        assertThat(story.as("undertaker").refusal(number, "SubmitForReview", Map.of()))
                .contains("R-048】请上传送审函", "R-048】请上传决策草案的起草说明", "R-048】请写明决策所依据的")
                .contains("尚未写明：公众参与、专家论证、风险评估、公平竞争审查", "R-048】请上传本单位的合法性初审意见");
        review.submitted();
        assertThat(story.as("legality-reviewer").refusal(number, "AcceptMaterials", Map.of()))
                .contains("【第二十六条第一款 R-048】请选择接收、退回或者要求补充");
        review.accepted();
        assertThat(story.as("legal-adviser").refusal(number, "AdviseOnLegality", Map.of()))
                .contains("【第二十八条 R-051】请选择您是法律顾问还是公职律师", "R-051】请填写法律意见", "R-051】请上传签名的书面法律意见");
        assertThat(story.as("legality-reviewer").refusal(number, "IssueOpinion", Map.of()))
                .contains("【第二十七条 R-050】请就决策事项是否符合法定权限", "R-050】请就决策草案的形成", "R-050】请就决策草案内容")
                .contains("【第二十五条第二款 R-046】请选择审查结论", "【第二十五条第一款 R-045】请上传合法性审查意见书")
                .contains("【第二十八条 R-051】请指明一名对本意见负责的审查人员");
        review.advised();
        clock.moveTo(AFTER_SEVEN_WORKING_DAYS);
        review.concluded(NEEDS_CHANGES);
        assertThat(story.as("undertaker").refusal(number, "RespondToOpinion", Map.of()))
                .contains("【第二十八条 R-052】审查意见共1条，请按序号逐条答复", "R-052】");
    }

    @ParameterizedTest
    @CsvSource({"coverLetter, 送审函", "explanation, 起草说明", "preliminaryReview, 初审意见"})
    @DisplayName("第二十六条第一款 R-048：每件送审材料都须是已上传的文件")
    void each_paper_of_the_pack_is_a_stored_document(String field, String name) {
        assertThat(review.refusedMaterials(Map.of(field, "0".repeat(64)))).contains("【第二十六条第一款 R-048】请上传", name);
        assertThat(review.refusedMaterials(Map.of(field, ""))).contains("R-048】请上传", name);
    }

    @Test
    @DisplayName("第二十六条第一款 R-048：说明须写明每项法定程序已经履行或者不适用的理由，并有依据")
    void the_statement_names_every_step_of_the_plan() {
        assertThat(review.refusedMaterials(Map.of("procedureStatement", "公众参与、风险评估已完成")))
                .contains("R-048】请填写履行决策法定程序的说明", "尚未写明：专家论证、公平竞争审查");
        assertThat(review.refusedMaterials(Map.of("legalBasis", " "))).contains("R-048】请写明决策所依据的");
    }

    @Test
    @DisplayName("第二十六条第一款 R-048：没有草案不能送审")
    void nothing_is_reviewed_without_a_draft() {
        String empty = decisions.open("松阳县被征地农民基本生活保障暂行办法", null, "transport", "undertaker");
        story.begin("LegalityReview", empty);
        assertThat(new ReviewStory(story, empty).refusedMaterials(Map.of())).contains("R-048】尚无决策草案");
    }

    @ParameterizedTest
    @CsvSource({"''", "expert", "legal-adviser;legal-adviser", "legal-adviser;nobody"})
    @DisplayName("第二十八条 R-051：至少一名承担此职责的法律顾问、公职律师，不得重复")
    void at_least_one_known_adviser_is_named(String named) {
        review.submitted();
        assertThat(review.refusedAcceptance(Map.of("legalAdvisers", List.of(named.split(";")))))
                .contains("【第二十八条 R-051】请至少指定一名法律顾问或者公职律师");
    }

    @ParameterizedTest
    @CsvSource({"capacity, 请选择您是法律顾问还是公职律师", "opinion, 请填写法律意见", "signedOpinion, 请上传签名的书面法律意见"})
    @DisplayName("第二十八条 R-051：律师意见须有身份、内容和签名文件")
    void an_advice_is_signed_and_in_writing(String field, String sentence) {
        review.submitted().accepted();
        assertThat(review.refusedAdvice(Map.of(field, ""))).contains("【第二十八条 R-051】" + sentence);
        assertThat(review.refusedAdvice(Map.of("recusal", true))).contains("【第二十八条 R-051】回避的，请说明理由");
    }

    @ParameterizedTest
    @CsvSource({
        "authority, R-050】请就决策事项是否符合法定权限",
        "authorityReason, R-050】请就决策事项是否符合法定权限",
        "procedure, R-050】请就决策草案的形成",
        "procedureReason, R-050】请就决策草案的形成",
        "content, R-050】请就决策草案内容",
        "contentReason, R-050】请就决策草案内容",
        "conclusion, R-046】请选择审查结论",
        "opinionDocument, R-045】请上传合法性审查意见书",
        "responsibleReviewer, R-051】请指明一名对本意见负责的审查人员"
    })
    @DisplayName("第二十七条 R-050、第二十八条 R-051：三项审查内容各有结论和理由，有意见书，有人负责")
    void an_opinion_has_three_heads_a_document_and_somebody_who_answers_for_it(String field, String sentence) {
        underReview();
        assertThat(review.refusedOpinion(Map.of(field, ""))).contains(sentence);
    }

    @Test
    @DisplayName("第二十七条 R-050：结论与三项审查内容不得矛盾；第二十八条 R-052：修改意见每条四项齐全")
    void a_conclusion_does_not_contradict_its_findings() {
        underReview();
        assertThat(review.refusedOpinion(Map.of("content", "PROBLEM"))).contains("【第二十七条 R-050】三项审查内容中有一项存在问题的");
        assertThat(review.refusedOpinion(Map.of("conclusion", "UNLAWFUL", "consequence", "END")))
                .contains("【第二十七条 R-050】得出“不合法”的结论");
        assertThat(review.refusedOpinion(Map.of("conclusion", "NEEDS_CHANGES"))).contains("【第二十八条 R-052】结论为“需修改”的");
        assertThat(review.refusedOpinion(Map.of(
                        "conclusion", "NEEDS_CHANGES", "items", List.of(Map.of("clause", "第三条", "problem", "缺少依据")))))
                .contains("【第二十八条 R-052】结论为“需修改”的");
        assertThat(review.refusedOpinion(
                        Map.of("conclusion", "NEEDS_CHANGES", "items", Collections.singletonList(null))))
                .contains("【第二十八条 R-052】结论为“需修改”的");
        assertThat(review.refusedOpinion(Map.of("responsibleReviewer", "undertaker")))
                .contains("R-051】请指明一名对本意见负责的审查人员");
    }

    @Test
    @DisplayName("第二十八条 R-052：每条意见答复一次，采纳的写明修改之处并提交新文本，不采纳的说明理由")
    void every_item_is_answered() {
        underReview();
        review.concluded(NEEDS_CHANGES);
        assertThat(review.refusedResponse(responses(Map.of("item", 2, "accepted", true, "place", "第三条"))))
                .contains("【第二十八条 R-052】审查意见共1条");
        assertThat(review.refusedResponse(responses(Map.of("item", 1, "accepted", true))))
                .contains("【第二十八条 R-052】采纳的，请写明在草案中的修改之处");
        assertThat(review.refusedResponse(responses(Map.of("item", 1, "accepted", false, "place", "第三条"))))
                .contains("【第二十八条 R-052】采纳的，请写明在草案中的修改之处；不采纳的，请说明理由");
        assertThat(review.refusedResponse(Map.of("draftChange", "UNCHANGED", "draftDocument", "")))
                .contains("【第二十八条 R-052】有采纳的意见，须提交修改后的草案文本");
        assertThat(review.refusedResponse(Map.of("draftDocument", ""))).contains("R-052】");
    }

    @Test
    @DisplayName("第二十八条 R-052（柳城县）：未按照审查意见整改完善的不得提请审议，不采纳的不予受理")
    void in_liucheng_every_item_is_acted_upon() {
        backdrop.profile(number, "liucheng");
        underReview();
        review.concluded(NEEDS_CHANGES);
        assertThat(review.refusedResponse(responses(Map.of("item", 1, "accepted", false, "reason", "确有困难"))))
                .contains("【第二十八条 R-052】按照本地规定，未按照审查意见整改完善的不得提请审议");
        review.responded(Map.of());
        assertThat(story.open(number)).containsExactly("SubmitForReview");
    }

    @Test
    @DisplayName("第二十五条第一款 R-045：只有负责合法性审查的部门可以出具意见")
    void nobody_but_the_reviewer_issues_an_opinion() {
        underReview();
        assertThat(story.as("undertaker").refusal(number, "IssueOpinion", Map.of()))
                .contains("TASK_WORK");
    }

    private void underReview() {
        review.submitted().accepted().advised();
        clock.moveTo(AFTER_SEVEN_WORKING_DAYS);
    }

    private void adoptedInPrinciple() {
        backdrop.cleared(number);
        backdrop.discussed(number, Outcome.ADOPTED_WITH_CHANGES);
        drafts.add(number, story.document("会后修改稿.txt"), Change.SUBSTANTIVE, "按会议要求修改", "undertaker");
    }

    private PlanState state(Requirement requirement) {
        return plan.row(number, requirement).orElseThrow().state();
    }

    private static Map<String, Object> judged(int version, boolean insubstantial) {
        return Map.of(
                "changes", List.of(Map.of("version", version, "insubstantial", insubstantial, "reason", "仅更正错字")));
    }

    private static Map<String, Object> responses(Map<String, Object> only) {
        return Map.of("responses", List.of(only));
    }
}
