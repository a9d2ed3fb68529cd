package cn.majordecision.step.publicparticipation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.Unguarded;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.Draft;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public is heard by at least one channel, and every class of opinions gets its answer (第十四条、第十八条). */
@EngineTest
@Import(Unguarded.class)
@ModelCoverage.Of("PublicParticipation")
class PublicParticipationProcessTest {

    private static final String TITLE = "九乡风景名胜区总体规划（2026年—2040年）";

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

    String number = "";

    @BeforeEach
    void beginOnTheFirstOfJuly() {
        clock.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));
        number = story.decision(TITLE);
    }

    @Test
    void comments_hearing_and_survey_run_side_by_side_and_the_text_changes() {
        begin();
        complete("ChooseChannels", choice("publicComment", "hearing", "questionnaire"));
        assertThat(story.open(number)).containsExactlyInAnyOrder("AnnounceDraft", "AnnounceHearing", "DesignSurvey");
        survey();
        hearing();
        comments("补偿标准");
        complete("StatePublicAdoption", adoption("补偿标准", "SUBSTANTIVE"));

        assertThat(story.ended(number)).isTrue();
        assertThat(drafts.current(number))
                .get()
                .extracting(Draft::version, Draft::change)
                .containsExactly(2, Change.SUBSTANTIVE);
        assertThat(List.of(
                        state(Requirement.R_020),
                        state(Requirement.R_021),
                        state(Requirement.R_022),
                        state(Requirement.R_026),
                        state(Requirement.R_031)))
                .containsOnly(PlanState.MET);
    }

    @Test
    void a_symposium_alone_is_enough_where_the_plan_wants_no_more() {
        symposium();
        Map<String, Object> form = adoption("选址", "UNCHANGED");
        form.put("furtherEncounters", List.of(encounter()));
        complete("StatePublicAdoption", form);
        assertThat(story.ended(number)).isTrue();
        assertThat(state(Requirement.R_020)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第十八条 R-031：采纳了意见而文本未修改的，提示并记录")
    void opinions_taken_up_by_an_unchanged_text_are_noted() {
        symposium();
        complete("StatePublicAdoption", adoption("选址", "UNCHANGED"));
        assertThat(warnings()).contains("【第十八条 R-031】有意见被采纳或者部分采纳而草案文本未修改");
        symposium();
        complete("StatePublicAdoption", silence());
        assertThat(warnings()).isEqualTo("{}");
    }

    @Test
    void nobody_said_anything() {
        symposium();
        complete("StatePublicAdoption", silence());
        assertThat(state(Requirement.R_031)).isEqualTo(PlanState.MET);
    }

    @Test
    @DisplayName("第十四条、第十六条 R-021、R-022、R-026：空白选择逐项指出缺什么")
    void an_empty_choice_is_refused() {
        begin();
        assertThat(refusal("ChooseChannels", Map.of()))
                .contains("【第十四条第二款 R-021】请选择听取意见的方式")
                .contains("【第十六条第一款 R-026】法律、法规、规章规定本事项应当听证")
                .contains("【第十四条第三款 R-022】本事项涉及特定群体利益");
    }

    @Test
    @DisplayName("第十四条第二款 R-021：座谈会等须在进行之后登记日期、地点、人员、摘要和材料")
    void an_encounter_is_recorded_completely() {
        begin();
        Map<String, Object> form = choice("hearing");
        form.put("encounters", List.of(Map.of("channel", "SYMPOSIUM", "heldOn", "2026-07-02")));
        assertThat(refusal("ChooseChannels", form))
                .contains("R-021】座谈会、实地走访、书面征求意见的每一项记录均须写明方式")
                .contains("R-021】座谈会、实地走访、书面征求意见的每一项记录均须写明日期，且不得晚于今天")
                .contains("R-021】座谈会、实地走访、书面征求意见的每一项均须上传记录材料");
    }

    @Test
    @DisplayName("第十四条第三款 R-022：沟通协商的记录须写明群体、组织、代表和意见")
    void a_talk_with_a_group_is_recorded_completely() {
        begin();
        Map<String, Object> form = choice("hearing");
        form.put("groups", List.of(Map.of("group", "残疾人")));
        assertThat(refusal("ChooseChannels", form)).contains("R-022】沟通协商的每一项记录均须写明特定群体");
    }

    @Test
    @DisplayName("第十六条第一款 R-026：已经举行听证会的，再次听取意见时不必重复")
    void a_hearing_once_held_is_not_demanded_again() {
        begin();
        complete("ChooseChannels", choice("hearing"));
        hearing();
        complete("StatePublicAdoption", silence());
        begin();
        complete("ChooseChannels", Map.of("poll", true));
        assertThat(story.open(number)).containsExactly("DesignSurvey");
    }

    @Test
    @DisplayName("第十八条 R-031：空白说明逐项指出缺什么")
    void an_empty_statement_is_refused() {
        symposium();
        assertThat(refusal("StatePublicAdoption", Map.of()))
                .contains("【第十八条 R-031】请逐类说明社会各方面意见的采纳情况")
                .contains("【第十八条 R-031】请上传意见研究采纳情况说明")
                .contains("【第十八条 R-031】请说明决策草案文本是未修改");
    }

    @Test
    @DisplayName("第十八条 R-031：每一类意见都有答复和理由")
    void every_class_of_opinions_is_answered() {
        symposium();
        Map<String, Object> form = adoption("选址", "UNCHANGED");
        form.put("opinions", List.of(Map.of("category", "选址", "adopted", "NO")));
        assertThat(refusal("StatePublicAdoption", form)).contains("R-031】每一类意见均须写明是否采纳及其理由");
    }

    @Test
    @DisplayName("第十八条 R-031：公开征求意见收到的一类意见未答复的，不得办结")
    void no_class_of_comments_stays_open() {
        begin();
        complete("ChooseChannels", choice("publicComment", "hearing"));
        hearing();
        comments("补偿标准");
        assertThat(refusal("StatePublicAdoption", adoption("选址", "UNCHANGED")))
                .contains("R-031】公开征求意见中的下列各类意见尚未说明采纳情况：补偿标准。");
    }

    @Test
    @DisplayName("第十八条 R-031：称文本有修改的，须是另一文件并说明内容")
    void a_changed_text_is_another_text() {
        symposium();
        Map<String, Object> form = adoption("选址", "INSUBSTANTIAL");
        form.put("newDraft", drafts.current(number).orElseThrow().sha256());
        form.remove("changeNote");
        assertThat(refusal("StatePublicAdoption", form))
                .contains("R-031】所上传的新草案与现行草案是同一文件")
                .contains("R-031】草案有修改的，请说明修改了哪些内容及其理由");
    }

    @Test
    @DisplayName("第十五条第一款 R-024：征求意见期限未满，不得说明采纳情况")
    void adoption_is_not_stated_while_the_public_has_time() {
        symposium();
        story.begin("PublicComment", number);
        complete("AnnounceDraft", notice());
        assertThat(refusal("StatePublicAdoption", silence())).contains("R-024】公开征求意见的期限尚未届满");
    }

    private void begin() {
        story.begin("PublicParticipation", number);
    }

    private void symposium() {
        number = story.decision(TITLE, Map.of("hearingApplies", false, "specificGroupApplies", false));
        begin();
        complete("ChooseChannels", Map.of("encounters", List.of(encounter())));
    }

    private void complete(String task, Map<String, ?> form) {
        story.as("undertaker").complete(number, task, form);
    }

    private String refusal(String task, Map<String, ?> form) {
        return story.as("undertaker").refusal(number, task, form);
    }

    private PlanState state(Requirement requirement) {
        return plan.row(number, requirement).orElseThrow().state();
    }

    private String warnings() {
        return jdbc.sql("select warnings::text from gate.record where decision = ? order by id desc limit 1")
                .param(number)
                .query(String.class)
                .single();
    }

    private void comments(String category) {
        complete("AnnounceDraft", notice());
        clock.moveTo(LocalDateTime.of(2026, 8, 20, 9, 0));
        story.fireDueTimers(number);
        Map<String, String> comment =
                Map.of("channel", "电子邮件", "content", "提高标准", "category", category, "adopted", "YES");
        complete("SortComments", Map.of("comments", List.of(comment)));
    }

    private void hearing() {
        Map<String, Object> announcement = new HashMap<>(published());
        announcement.put("hearingDate", "2026-07-15");
        announcement.put("time", "上午9时");
        announcement.put("place", "县政府第一会议室");
        announcement.put("notices", List.of(Map.of("address", "县政府网站", "publishedOn", "2026-07-01")));
        announcement.put("selectionRules", story.document("遴选办法.txt"));
        announcement.put("sides", List.of("居民"));
        complete("AnnounceHearing", announcement);
        complete(
                "SelectParticipants",
                Map.of(
                        "participants", List.of(Map.of("name", "王芳", "side", "居民")),
                        "selection", "随机抽取",
                        "listAddress", "县政府网站",
                        "listPublishedOn", "2026-07-01"));
        Map<String, Object> delivery =
                Map.of("name", "王芳", "deliveredOn", "2026-07-01", "proof", story.document("送达回证.txt"));
        complete("DeliverPapers", Map.of("deliveries", List.of(delivery)));
        clock.moveTo(LocalDateTime.of(2026, 7, 15, 17, 0));
        complete(
                "RecordHearing",
                Map.of(
                        "held",
                        true,
                        "openToPublic",
                        true,
                        "introduction",
                        "承办单位介绍",
                        "statements",
                        "参加人陈述",
                        "confirmation",
                        "参加人核对",
                        "signatures",
                        List.of(Map.of("name", "王芳", "signed", true)),
                        "recordDocument",
                        story.document("听证会记录.txt")));
    }

    private void survey() {
        complete(
                "DesignSurvey",
                Map.of(
                        "byQuestionnaire", true,
                        "population", "居民",
                        "sampling", "随机抽样",
                        "startsOn", "2026-07-01",
                        "endsOn", "2026-07-01",
                        "questions", story.document("问卷.txt")));
        Map<String, Object> result = Map.of(
                "kind", "QUESTIONNAIRE",
                "startedOn", "2026-07-01",
                "endedOn", "2026-07-01",
                "sample", 100,
                "valid", 90,
                "summary", "赞成",
                "report", story.document("调查报告.txt"));
        complete("RecordSurveyResult", Map.of("results", List.of(result)));
    }

    private Map<String, Object> notice() {
        Map<String, Object> notice = new HashMap<>(published());
        notice.put("ways", "电子邮件");
        notice.put(
                "channels", List.of(Map.of("kind", "GOVERNMENT_WEBSITE", "address", "县政府网站", "publishedOn", today())));
        notice.put("endsOn", "2026-08-19");
        return notice;
    }

    private String today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate().toString();
    }

    private Map<String, Object> published() {
        return Map.of("draft", story.document("草案.txt"), "explanation", story.document("说明.txt"));
    }

    private static Map<String, Object> choice(String... channels) {
        Map<String, Object> form = new HashMap<>();
        for (String channel : channels) {
            form.put(channel, true);
        }
        Map<String, String> talk =
                Map.of("group", "残疾人", "organisation", "县残疾人联合会", "representatives", "王芳", "opinion", "增加无障碍设施");
        form.put("groups", List.of(talk));
        return form;
    }

    private Map<String, Object> encounter() {
        return Map.of(
                "channel", "SYMPOSIUM",
                "heldOn", "2026-07-01",
                "place", "九乡",
                "participants", "村民代表12人",
                "summary", "赞成规划",
                "document", story.document("座谈会记录.txt"));
    }

    private Map<String, Object> adoption(String category, String textChange) {
        Map<String, Object> form = new HashMap<>();
        form.put("opinions", List.of(Map.of("category", category, "adopted", "YES", "reason", "见草案第三章")));
        form.put("statement", story.document("采纳情况说明.txt"));
        form.put("textChange", textChange);
        if (!"UNCHANGED".equals(textChange)) {
            form.put("newDraft", story.document("决策草案（第2稿）.txt"));
            form.put("changeNote", "补充第三章");
        }
        return form;
    }

    private Map<String, Object> silence() {
        return Map.of("noOpinions", true, "statement", story.document("采纳情况说明.txt"), "textChange", "UNCHANGED");
    }
}
