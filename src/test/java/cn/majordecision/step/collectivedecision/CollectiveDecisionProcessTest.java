package cn.majordecision.step.collectivedecision;

import static cn.majordecision.base.regulation.Requirement.R_049;
import static cn.majordecision.base.regulation.Requirement.R_055;
import static cn.majordecision.base.regulation.Requirement.R_056;
import static cn.majordecision.base.regulation.Requirement.R_057;
import static cn.majordecision.base.regulation.Requirement.R_058;
import static cn.majordecision.base.regulation.Requirement.R_059;
import static cn.majordecision.base.regulation.Requirement.R_060;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.Backdrop;
import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.matter.decision.Periods;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every path of the collective decision and every rule of 第二十九条 and 第三十条. */
@EngineTest
@RecordApplicationEvents
@ModelCoverage.Of("CollectiveDecision")
class CollectiveDecisionProcessTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 10, 0);

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
    Periods periods;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Agenda agenda;

    @Autowired
    Records records;

    @Autowired
    ApplicationEvents events;

    private String number;

    @BeforeEach
    void a_draft_is_cleared() {
        clock.moveTo(MONDAY);
        number = story.decision("市本级新能源汽车推广应用地方补助实施办法");
        backdrop.cleared(number);
        story.begin("CollectiveDecision", number);
    }

    @Test
    @DisplayName("第二十九条、第三十条：常务会议讨论，逐人记录，行政首长最后发言，依多数意见通过")
    void a_draft_is_adopted_with_the_majority() {
        scheduled();
        assertThat(state(R_055)).isEqualTo(PlanState.MET);
        recorded("AGREE", "AGREE", "AGREE");
        assertThat(state(R_057)).isEqualTo(PlanState.MET);
        assertThat(state(R_059)).isEqualTo(PlanState.MET);
        decided(Map.of("result", "ADOPTED"));

        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.ADOPTED);
        assertThat(agenda.lastOutcome(number)).contains(Outcome.ADOPTED);
        assertThat(List.of(R_056, R_058, R_060))
                .allSatisfy(requirement -> assertThat(state(requirement)).isEqualTo(PlanState.MET));
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, REJECTED", "ADOPTED_WITH_CHANGES, STARTED", "DISCUSS_AGAIN, STARTED"})
    @DisplayName("第三十条第一款 R-060：不予通过、原则通过并修改、再次讨论")
    void a_meeting_may_come_to_other_outcomes(Outcome outcome, DecisionState state) {
        scheduled();
        recorded("ABSTAIN", "DISAGREE", "AGREE");
        decided(Map.of("result", outcome.name(), "requestedChanges", "第五条补助标准下调", "reasonsAtMeeting", "财力可以承受"));
        assertThat(story.ended(number)).isTrue();
        assertThat(agenda.lastOutcome(number)).contains(outcome);
        assertThat(decisions.get(number).state()).isEqualTo(state);
    }

    @Test
    @DisplayName("第三十条第三款 R-059：会议记录有误的退回更正，更正另行记录，原记录保留")
    void untrue_minutes_are_corrected_by_new_ones() {
        scheduled();
        recorded("AGREE", "AGREE", "AGREE");
        assertThat(story.as("administrative-head").refusal(number, "DecideItem", Map.of("minutesTrue", false)))
                .contains("【第三十条第三款 R-059】会议记录有误的，请说明需要更正之处");
        story.as("administrative-head")
                .complete(number, "DecideItem", Map.of("minutesTrue", false, "minutesErrors", "王局长是弃权"));
        assertThat(state(R_059)).isEqualTo(PlanState.OPEN);

        assertThat(refusedMinutes(minutes("ABSTAIN", "AGREE", "AGREE"))).contains("R-059】本次会议已有记录，更正须另行记录");
        Map<String, Object> corrected = minutes("ABSTAIN", "AGREE", "AGREE");
        corrected.put("correctionNote", "王局长的意见更正为弃权");
        story.as("meeting-secretary").complete(number, "RecordMinutes", corrected);
        decided(Map.of("result", "ADOPTED"));
        assertThat(records.all(number, "RecordMinutes", JsonNode.class)).hasSize(2);
        assertThat(state(R_059)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第三十条 R-060：暂缓的议题由政府办公室说明理由恢复，重新把关后再讨论")
    void a_deferred_item_is_resumed() {
        deferred();
        assertThat(story.open(number)).containsExactly("ResumeItem");
        assertThat(story.as("government-office").refusal(number, "ResumeItem", Map.of()))
                .contains("【第三十条第一款 R-060】请说明恢复讨论的理由");
        story.as("government-office").complete(number, "ResumeItem", Map.of("reason", "资金已落实"));
        assertThat(story.ended(number)).isTrue();

        backdrop.cleared(number);
        story.begin("CollectiveDecision", number);
        scheduled();
        assertThat(state(R_059)).isEqualTo(PlanState.OPEN);
        recorded("AGREE", "AGREE", "AGREE");
        decided(Map.of("result", "ADOPTED"));
        assertThat(state(R_060)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第三十八条 R-072：没有规定暂缓期限的，每十二个月提醒一次，不得久拖不决")
    void a_deferred_item_without_an_end_is_brought_back() {
        deferred();
        clock.moveTo(LocalDateTime.of(2027, 3, 2, 10, 0));
        story.fireDueTimers(number);
        assertThat(events.stream(StallNoticed.class)).isEmpty();
        clock.moveTo(LocalDateTime.of(2027, 3, 3, 10, 0));
        story.fireDueTimers(number);
        assertThat(events.stream(StallNoticed.class)).hasSize(1);
        assertThat(story.open(number)).containsExactly("ResumeItem");
        story.fireDueTimers(number);
        assertThat(events.stream(StallNoticed.class)).hasSize(1);
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.STARTED);
    }

    @Test
    @DisplayName("第三十条 R-060（柳城县）：暂缓超过十二个月的，自动终止；提前触发计时器不产生效果")
    void a_deferred_item_lapses_where_the_profile_says_so() {
        backdrop.profile(number, "liucheng");
        deferred();
        clock.moveTo(LocalDateTime.of(2027, 3, 2, 10, 0));
        assertThatThrownBy(() -> story.fireTimersEarly(number)).hasMessageContaining("not over yet");
        assertThat(story.open(number)).containsExactly("ResumeItem");

        clock.moveTo(LocalDateTime.of(2027, 3, 3, 0, 1));
        story.fireDueTimers(number);
        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.LAPSED);
        assertThat(agenda.lastOutcome(number)).contains(Outcome.DEFERRED);
    }

    @Test
    @DisplayName("第二十九条、第三十条：空表逐项说明缺什么")
    void an_empty_form_is_told_all_that_is_missing() {
        assertThat(story.as("meeting-secretary").refusal(number, "ScheduleItem", Map.of()))
                .contains("【第三十条第一款 R-056】决策草案只能由常务会议或者全体会议讨论", "R-056】请选择会议日期", "R-056】请填写会议名称");
        scheduled();
        assertThat(story.as("meeting-secretary").refusal(number, "RecordMinutes", Map.of()))
                .contains("【第三十条第三款 R-059】请逐人填写", "【第三十条第二款 R-057】发言记录中须指明行政首长", "R-059】请上传会议记录");
        recorded("AGREE", "AGREE", "AGREE");
        assertThat(story.as("administrative-head").refusal(number, "DecideItem", Map.of()))
                .contains("【第三十条第三款 R-059】请说明会议记录是否属实");
        assertThat(story.as("administrative-head").refusal(number, "DecideItem", Map.of("minutesTrue", true)))
                .contains("【第三十条第一款 R-060】请选择会议结果");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIRCULATION", "COUNTERSIGN", "SPECIAL_TOPIC", "executive"})
    @DisplayName("第三十条第一款 R-056：传批、会签、专题会议等不能代替常务会议或者全体会议")
    void only_an_executive_or_plenary_meeting_may_decide(String kind) {
        assertThat(refusedMeeting(Map.of("meetingKind", kind))).contains("【第三十条第一款 R-056】决策草案只能由常务会议或者全体会议讨论，不得以传批、会签");
    }

    @Test
    @DisplayName("第三十条第一款 R-056：会议须有名称，日期不得早于今天")
    void a_meeting_has_a_name_and_a_day_to_come() {
        assertThat(refusedMeeting(Map.of("meetingOn", "2026-03-01"))).contains("R-056】请选择会议日期，且不得早于今天");
        assertThat(refusedMeeting(Map.of("meetingName", " "))).contains("R-056】请填写会议名称");
        assertThat(refusedMeeting(Map.of("otherMaterials", List.of("0".repeat(64)))))
                .contains("【第二十九条 R-055】有其他材料尚未上传");
    }

    @Test
    @DisplayName("第二十六条第二款 R-049：会议不得早于合法性审查应当保证的时间届满，审查部门同意的除外")
    void no_meeting_is_fixed_within_the_time_of_the_review() {
        periods.open(number, R_049, Instant.parse("2026-03-11T16:00:00Z"));
        assertThat(refusedMeeting(Map.of("meetingOn", "2026-03-11"))).contains("【第二十六条第二款 R-049】会议日期不得早于");
        assertThat(refusedMeeting(Map.of("meetingOn", "2026-03-12", "meetingName", "")))
                .doesNotContain("R-049】会议日期不得早于");
        periods.waive(number, R_049, "legality-reviewer", "事项简单");
        backdrop.cleared(number);
        story.as("meeting-secretary").complete(number, "ScheduleItem", meeting(Map.of("meetingOn", "2026-03-03")));
        assertThat(story.open(number)).containsExactly("RecordMinutes");
    }

    @Test
    @DisplayName("第二十五条第二款 R-046、第二十九条 R-055：草案又有修改的，逐项说明缺什么，不得列入议程")
    void a_draft_that_is_no_longer_cleared_is_not_placed() {
        drafts.add(number, story.document("新稿.txt"), Change.SUBSTANTIVE, "增加一条", "undertaker");
        assertThat(refusedMeeting(Map.of()))
                .contains("【第二十五条第二款 R-046】决策草案尚未通过上会前法定把关", "第二十七条 R-050（草案已修改，须重新办理）")
                .contains("【第二十九条 R-055】上会材料不齐：缺少", "合法性审查意见", "专家论证意见的研究采纳情况")
                .doesNotContain("研究采纳情况、专家");
    }

    @Test
    @DisplayName("第二十九条 R-055：未履行的程序以其理由代替材料")
    void a_step_that_was_ruled_out_is_explained_by_its_ground() {
        String other = story.decision("松阳县丽水学院松阳校区PPP项目", Map.of("expertReviewApplies", false));
        backdrop.cleared(other);
        story.begin("CollectiveDecision", other);
        story.as("meeting-secretary").complete(other, "ScheduleItem", meeting(Map.of()));
        assertThat(story.open(other)).containsExactly("RecordMinutes");
    }

    @Test
    @DisplayName("第三十条第二款 R-057：行政首长只有一位，最后发表意见，其后不得有人发言")
    void the_head_speaks_last() {
        scheduled();
        Map<String, Object> first = minutes("AGREE", "AGREE", "AGREE");
        first.put(
                "speeches", List.of(head(1, "AGREE"), said(2, "王局长", "AGREE", false), said(3, "陈主任", "AGREE", false)));
        assertThat(refusedMinutes(first)).contains("【第三十条第二款 R-057】行政首长应当最后发表意见");
        Map<String, Object> shared = minutes("AGREE", "AGREE", "AGREE");
        shared.put(
                "speeches", List.of(said(1, "王局长", "AGREE", false), said(2, "陈主任", "AGREE", false), head(2, "AGREE")));
        assertThat(refusedMinutes(shared)).contains("【第三十条第二款 R-057】行政首长应当最后发表意见");
        Map<String, Object> two = minutes("AGREE", "AGREE", "AGREE");
        two.put("speeches", List.of(said(1, "王局长", "AGREE", false), said(2, "陈主任", "AGREE", true), head(3, "AGREE")));
        assertThat(refusedMinutes(two)).contains("【第三十条第二款 R-057】发言记录中须指明行政首长，且只能有一位");
    }

    @Test
    @DisplayName("第三十条第三款 R-059：出席者各有一条意见，缺席者没有；不同意见载明内容；有会议记录")
    void the_minutes_are_true_and_complete() {
        scheduled();
        Map<String, Object> silent = minutes("AGREE", "AGREE", "AGREE");
        silent.put("speeches", List.of(said(1, "王局长", "AGREE", false), head(2, "AGREE")));
        assertThat(refusedMinutes(silent)).contains("【第三十条第三款 R-059】每位出席的会议组成人员须有且只有一条意见记录");
        Map<String, Object> absent = minutes("AGREE", "AGREE", "AGREE");
        absent.put("attendance", List.of(member("王局长", true), member("陈主任", false), member("李长林", true)));
        assertThat(refusedMinutes(absent)).contains("R-059】每位出席的会议组成人员须有且只有一条意见记录，未出席的不得记录意见");
        Map<String, Object> wordless = minutes("AGREE", "AGREE", "AGREE");
        wordless.put(
                "speeches",
                List.of(
                        Map.of("seq", 1, "name", "王局长", "position", "DISAGREE"),
                        said(2, "陈主任", "AGREE", false),
                        head(3, "AGREE")));
        assertThat(refusedMinutes(wordless)).contains("R-059】不同意见应当如实载明");
        Map<String, Object> noPosition = minutes("AGREE", "AGREE", "AGREE");
        noPosition.put(
                "speeches", List.of(Map.of("seq", 1, "name", "王局长"), said(2, "陈主任", "AGREE", false), head(3, "AGREE")));
        assertThat(refusedMinutes(noPosition)).contains("R-059】每条发言须写明发言顺序、姓名和意见");
        Map<String, Object> blank = minutes("AGREE", "AGREE", "AGREE");
        blank.put("speeches", Arrays.asList(null, head(1, "AGREE")));
        assertThat(refusedMinutes(blank)).contains("R-059】每位出席的会议组成人员须有且只有一条意见记录");
        Map<String, Object> noPaper = minutes("AGREE", "AGREE", "AGREE");
        noPaper.put("minutes", "0".repeat(64));
        assertThat(refusedMinutes(noPaper)).contains("R-059】请上传会议记录");
    }

    @Test
    @DisplayName("第三十条第三款 R-059：出席情况逐人填写，重名须区分，一人不成会议；会前不得记录")
    void attendance_is_taken_at_a_meeting_that_was_held() {
        story.as("meeting-secretary").complete(number, "ScheduleItem", meeting(Map.of("meetingOn", "2026-03-04")));
        assertThat(refusedMinutes(minutes("AGREE", "AGREE", "AGREE"))).contains("R-059】会议定于2026-03-04召开");
        clock.plusDays(2);
        List<List<Map<String, Object>>> wrong = List.of(
                List.of(member("李长林", true)),
                List.of(member("王局长", true), member("王局长", true), member("李长林", true)),
                List.of(member("王局长", true), Map.of("name", "陈主任"), member("李长林", true)),
                List.of(member(" ", true), member("李长林", true)));
        assertThat(wrong).allSatisfy(attendance -> {
            Map<String, Object> minutes = minutes("AGREE", "AGREE", "AGREE");
            minutes.put("attendance", attendance);
            assertThat(refusedMinutes(minutes)).contains("【第三十条第三款 R-059】请逐人填写会议组成人员的出席情况");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DISAGREE, DISAGREE, AGREE, ADOPTED",
        "DISAGREE, ABSTAIN, AGREE, ADOPTED_WITH_CHANGES",
        "AGREE, AGREE, DISAGREE, REJECTED",
        "AGREE, AGREE, DISAGREE, DEFERRED",
        "AGREE, AGREE, AGREE, DISCUSS_AGAIN"
    })
    @DisplayName("第三十条第二款 R-058：拟作出的决定与多数人意见不一致的，应当在会上说明理由")
    void departing_from_the_majority_needs_reasons(String first, String second, String head, String outcome) {
        scheduled();
        recorded(first, second, head);
        Map<String, Object> bare =
                new TreeMap<>(Map.of("minutesTrue", true, "result", outcome, "requestedChanges", "第五条"));
        assertThat(story.as("administrative-head").refusal(number, "DecideItem", bare))
                .contains("【第三十条第二款 R-058】拟作出的决定与会议组成人员多数人的意见不一致");
        bare.put("reasonsAtMeeting", "涉及重大民生，须再论证");
        story.as("administrative-head").complete(number, "DecideItem", bare);
        assertThat(state(R_058)).isEqualTo(PlanState.MET);
    }

    @ParameterizedTest
    @CsvSource({"AGREE, DISAGREE, AGREE, ADOPTED", "DISAGREE, DISAGREE, DISAGREE, REJECTED"})
    @DisplayName("第三十条第二款 R-058：与多数人意见一致的，不需要理由")
    void following_the_majority_needs_no_reasons(String first, String second, String head, Outcome outcome) {
        scheduled();
        recorded(first, second, head);
        decided(Map.of("result", outcome.name()));
        assertThat(agenda.lastOutcome(number)).contains(outcome);
    }

    @Test
    @DisplayName("第三十条第一款 R-060：原则通过的写明会议要求的修改；第二十五条第二款 R-046：文本变了的不得作出决定")
    void an_adoption_in_principle_says_what_to_change_and_a_changed_text_is_not_decided() {
        scheduled();
        recorded("AGREE", "AGREE", "AGREE");
        Map<String, ?> inPrinciple = Map.of("minutesTrue", true, "result", "ADOPTED_WITH_CHANGES");
        assertThat(story.as("administrative-head").refusal(number, "DecideItem", inPrinciple))
                .contains("【第三十条第一款 R-060】原则通过的，请写明会议要求修改的内容");
        drafts.add(number, story.document("新稿.txt"), Change.SUBSTANTIVE, "增加一条", "undertaker");
        assertThat(story.as("administrative-head")
                        .refusal(number, "DecideItem", Map.of("minutesTrue", true, "result", "ADOPTED")))
                .contains("【第二十五条第二款 R-046】列入议程后草案文本或者程序情况已有变化");
    }

    private void scheduled() {
        story.as("meeting-secretary").complete(number, "ScheduleItem", meeting(Map.of()));
    }

    private void recorded(String first, String second, String head) {
        story.as("meeting-secretary").complete(number, "RecordMinutes", minutes(first, second, head));
    }

    private void decided(Map<String, ?> said) {
        Map<String, Object> form = new TreeMap<>(said);
        form.put("minutesTrue", true);
        story.as("administrative-head").complete(number, "DecideItem", form);
    }

    private void deferred() {
        scheduled();
        recorded("ABSTAIN", "ABSTAIN", "AGREE");
        decided(Map.of("result", "DEFERRED"));
    }

    private String refusedMeeting(Map<String, ?> different) {
        return story.as("meeting-secretary").refusal(number, "ScheduleItem", meeting(different));
    }

    private String refusedMinutes(Map<String, Object> minutes) {
        return story.as("meeting-secretary").refusal(number, "RecordMinutes", minutes);
    }

    private PlanState state(Requirement requirement) {
        return plan.row(number, requirement).orElseThrow().state();
    }

    private static Map<String, Object> meeting(Map<String, ?> different) {
        Map<String, Object> form = new TreeMap<>(
                Map.of("meetingKind", "EXECUTIVE", "meetingOn", "2026-03-02", "meetingName", "县人民政府第25次常务会议"));
        form.putAll(different);
        return form;
    }

    private Map<String, Object> minutes(String first, String second, String head) {
        List<Map<String, Object>> members = new ArrayList<>(
                List.of(member("王局长", true), member("陈主任", true), member("李长林", true), member("赵局长", false)));
        return new TreeMap<>(Map.of(
                "attendance", members,
                "speeches", List.of(said(1, "王局长", first, false), said(2, "陈主任", second, false), head(3, head)),
                "minutes", story.document("会议记录.txt")));
    }

    private static Map<String, Object> member(String name, boolean present) {
        return Map.of("name", name, "present", present);
    }

    private static Map<String, Object> head(int seq, String position) {
        return said(seq, "李长林", position, true);
    }

    private static Map<String, Object> said(int seq, String name, String position, boolean head) {
        return Map.of("seq", seq, "name", name, "position", position, "opinion", "补助标准应当与财力相适应", "head", head);
    }
}
