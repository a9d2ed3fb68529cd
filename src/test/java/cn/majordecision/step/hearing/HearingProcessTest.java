package cn.majordecision.step.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each participant has the papers seven days ahead, each side is heard, and the record is confirmed (第十六条、第十七条). */
@EngineTest
@ModelCoverage.Of("Hearing")
class HearingProcessTest {

    private static final String TITLE = "九乡风景名胜区总体规划（2026年—2040年）";

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    RequirementPlan plan;

    String number = "";

    @BeforeEach
    void beginOnTheFirstOfJuly() {
        at(1);
        number = story.begin("Hearing", story.decision(TITLE));
    }

    @Test
    void a_hearing_is_announced_prepared_held_and_recorded() {
        papersDelivered();
        at(15);
        complete("RecordHearing", record());
        assertThat(story.ended(number)).isTrue();
        assertThat(plan.row(number, Requirement.R_026).orElseThrow().state()).isEqualTo(PlanState.MET);
    }

    @Test
    void a_hearing_is_put_off_at_the_list_at_the_papers_and_on_the_day() {
        announced();
        complete("SelectParticipants", Map.of("postponeReason", "报名人数不足"));
        announced();
        complete("SelectParticipants", participants());
        complete("DeliverPapers", Map.of("postponeReason", "材料未能按期送达"));
        papersDelivered();
        complete("RecordHearing", Map.of("held", false, "postponeReason", "台风预警"));
        assertThat(story.open(number)).containsExactly("AnnounceHearing");
        assertThat(plan.row(number, Requirement.R_026).orElseThrow().state()).isEqualTo(PlanState.OPEN);
    }

    @Test
    @DisplayName("第十六条第三款 R-029：十名参加人中一人于会前6日收到材料的，不得办结，并指出其姓名和日数")
    void one_of_ten_got_the_papers_six_days_before() {
        selected();
        at(9);
        List<Map<String, Object>> deliveries = deliveries("2026-07-08");
        deliveries.set(3, delivery("参加人4", "2026-07-09"));
        assertThat(refusal("DeliverPapers", Map.of("deliveries", deliveries)))
                .contains("R-029】听证会材料未按期送达：参加人4（会前6日）；应当于召开听证会7日前送达每一名听证参加人，最迟为2026-07-08")
                .contains("R-029】送达情况最迟应当于2026-07-08登记，今天是2026-07-09");
    }

    @Test
    @DisplayName("第十六条第三款 R-029：事后登记更早的送达日期，不得办结")
    void a_delivery_registered_late_does_not_count() {
        selected();
        at(9);
        assertThat(refusal("DeliverPapers", Map.of("deliveries", deliveries("2026-07-01"))))
                .contains("【第十六条第三款 R-029】送达情况最迟应当于2026-07-08登记，今天是2026-07-09，已经逾期。请说明理由并改期举行听证会。");
    }

    @Test
    @DisplayName("第十六条第三款 R-029：每一名参加人都须有送达日期和凭证，不得预先登记")
    void every_participant_has_a_delivery_with_its_proof() {
        selected();
        assertThat(refusal("DeliverPapers", Map.of())).contains("R-029】下列听证参加人没有送达日期或者送达凭证：参加人1、参加人2");
        List<Map<String, Object>> deliveries = deliveries("2026-07-01");
        deliveries.remove(9);
        deliveries.set(0, Map.of("name", "参加人1", "deliveredOn", "2026-07-01"));
        deliveries.set(1, delivery("参加人2", "2026-07-02"));
        assertThat(refusal("DeliverPapers", Map.of("deliveries", deliveries)))
                .contains("没有送达日期或者送达凭证：参加人1、参加人10。")
                .contains("R-029】下列听证参加人的送达日期晚于今天：参加人2（会前13日）");
    }

    @Test
    @DisplayName("第十六条第二款、第三款 R-027、R-028：空白公告逐项指出缺什么")
    void an_empty_announcement_is_refused() {
        assertThat(refusal("AnnounceHearing", Map.of()))
                .contains("R-027】请明确听证会的日期、时间和地点")
                .contains("R-027】请上传已公布的决策草案及其说明材料")
                .contains("R-027】请登记公告的途径")
                .contains("R-028】请上传提前公布的听证参加人遴选办法")
                .contains("R-028】请列明应当有代表参加听证会的相关各方");
    }

    @Test
    @DisplayName("第十六条第二款 R-027：听证会应当提前公告，登记之日不早于公布之日")
    void a_hearing_is_announced_in_advance() {
        Map<String, Object> today = announcement();
        today.put("hearingDate", "2026-07-01");
        assertThat(refusal("AnnounceHearing", today)).contains("R-027】听证会应当至少提前1日公告", "2026-07-02");
        Map<String, Object> later = announcement();
        later.put("notices", List.of(Map.of("address", "县日报第2版", "publishedOn", "2026-07-15")));
        assertThat(refusal("AnnounceHearing", later)).contains("2026-07-16");
    }

    @Test
    @DisplayName("第十六条第三款 R-028：空白名单逐项指出缺什么")
    void an_empty_list_is_refused() {
        announced();
        assertThat(refusal("SelectParticipants", Map.of()))
                .contains("R-028】请登记听证参加人")
                .contains("R-028】请说明听证参加人如何公平公开遴选产生")
                .contains("R-028】下列各方没有代表参加听证会：经营者、居民")
                .contains("R-028】听证参加人不得少于1人")
                .contains("R-028】请登记听证参加人名单公布的网址");
    }

    @Test
    @DisplayName("第十六条第三款 R-028：相关各方都有代表，同名须能区分，未列明的一方不得登记")
    void every_declared_side_is_represented() {
        announced();
        Map<String, Object> form = participants();
        form.put("participants", List.of(participant("王芳", "经营者"), participant("王芳", "游客")));
        assertThat(refusal("SelectParticipants", form))
                .contains("R-028】听证参加人有同名的")
                .contains("没有代表参加听证会：居民")
                .contains("R-028】公告中没有列明下列一方：游客");
    }

    @Test
    @DisplayName("第十六条第三款 R-028：名单须提前公布，会议当日登记的不算")
    void the_list_is_published_in_advance() {
        announced();
        Map<String, Object> tomorrow = participants();
        tomorrow.put("listPublishedOn", "2026-07-02");
        assertThat(refusal("SelectParticipants", tomorrow)).contains("R-028】请登记听证参加人名单公布的网址");
        at(15);
        assertThat(refusal("SelectParticipants", participants())).contains("R-028】听证参加人名单应当至少提前1日公布并登记，最迟为2026-07-14");
    }

    @Test
    @DisplayName("第十七条 R-030：空白记录不得办结；延期的须说明理由")
    void an_empty_record_is_refused() {
        papersDelivered();
        at(15);
        assertThat(refusal("RecordHearing", Map.of()))
                .contains("R-030】请说明听证会是否如期举行")
                .doesNotContain("听证会应当公开举行");
        assertThat(refusal("RecordHearing", Map.of("held", true)))
                .contains("R-030】听证会应当公开举行")
                .contains("R-030】听证会记录应当包括三项")
                .contains("R-030】下列听证参加人没有签字")
                .contains("R-030】请上传听证参加人签字的听证会记录");
        assertThat(refusal("RecordHearing", Map.of("held", false))).contains("R-027】听证会延期的，请说明理由");
    }

    @Test
    @DisplayName("第十七条 R-030：听证会举行之前不得登记记录")
    void a_record_is_not_written_before_the_hearing() {
        papersDelivered();
        at(14);
        assertThat(refusal("RecordHearing", record())).contains("【第十七条 R-030】听证会定于2026-07-15举行，此前不得登记听证会记录。");
    }

    @Test
    @DisplayName("第十七条 R-030：参加人拒绝签字而未注明的，不得办结")
    void a_missing_signature_is_noted() {
        papersDelivered();
        at(15);
        Map<String, Object> form = record();
        List<Map<String, Object>> signatures = signatures();
        signatures.set(4, Map.of("name", "参加人5", "signed", false));
        form.put("signatures", signatures);
        assertThat(refusal("RecordHearing", form)).contains("也没有注明拒绝签字或者缺席的情况：参加人5。");
        signatures.set(4, Map.of("name", "参加人5", "signed", false, "note", "拒绝签字"));
        complete("RecordHearing", form);
    }

    private void announced() {
        complete("AnnounceHearing", announcement());
    }

    private void selected() {
        announced();
        complete("SelectParticipants", participants());
    }

    private void papersDelivered() {
        selected();
        complete("DeliverPapers", Map.of("deliveries", deliveries("2026-07-01")));
    }

    private void complete(String task, Map<String, ?> form) {
        story.as("undertaker").complete(number, task, form);
    }

    private String refusal(String task, Map<String, ?> form) {
        return story.as("undertaker").refusal(number, task, form);
    }

    private void at(int dayOfJuly) {
        clock.moveTo(LocalDateTime.of(2026, 7, dayOfJuly, 9, 0));
    }

    private Map<String, Object> announcement() {
        Map<String, Object> form = new HashMap<>();
        form.put("hearingDate", "2026-07-15");
        form.put("time", "上午9时");
        form.put("place", "县政府第一会议室");
        form.put("draft", story.document("规划草案.txt"));
        form.put("explanation", story.document("起草说明.txt"));
        form.put("notices", List.of(Map.of("address", "https://www.example.gov.cn/2", "publishedOn", "2026-07-01")));
        form.put("selectionRules", story.document("听证参加人遴选办法.txt"));
        form.put("sides", List.of("经营者", "居民"));
        return form;
    }

    private static Map<String, Object> participants() {
        Map<String, Object> form = new HashMap<>();
        form.put("participants", ten(n -> participant("参加人" + n, n % 2 == 0 ? "经营者" : "居民")));
        form.put("selection", "自愿报名，随机抽取");
        form.put("listAddress", "https://www.example.gov.cn/3");
        form.put("listPublishedOn", "2026-07-01");
        return form;
    }

    private static Map<String, Object> participant(String name, String side) {
        return Map.of("name", name, "side", side);
    }

    private List<Map<String, Object>> deliveries(String day) {
        return ten(n -> delivery("参加人" + n, day));
    }

    private Map<String, Object> delivery(String name, String day) {
        return Map.of("name", name, "deliveredOn", day, "proof", story.document("送达回证.txt"));
    }

    private Map<String, Object> record() {
        Map<String, Object> form = new HashMap<>();
        form.put("held", true);
        form.put("openToPublic", true);
        form.put("introduction", "承办单位介绍草案、依据和有关情况");
        form.put("statements", "参加人陈述、询问、质证和辩论");
        form.put("confirmation", "参加人核对记录");
        form.put("signatures", signatures());
        form.put("recordDocument", story.document("听证会记录.txt"));
        return form;
    }

    private static List<Map<String, Object>> signatures() {
        return ten(n -> Map.of("name", "参加人" + n, "signed", true));
    }

    private static List<Map<String, Object>> ten(IntFunction<Map<String, Object>> row) {
        return new ArrayList<>(IntStream.rangeClosed(1, 10).mapToObj(row).toList());
    }
}
