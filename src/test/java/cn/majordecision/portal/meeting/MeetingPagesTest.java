package cn.majordecision.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Backdrop;
import cn.majordecision.EngineTest;
import cn.majordecision.Statements;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.portal.decisions.Desk;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of meetings: what may be chosen, how it is placed, the papers, the minutes, and who sees nothing of it. */
@EngineTest
@Import(Statements.class)
class MeetingPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Backdrop backdrop;

    @Autowired
    Agenda agenda;

    @Autowired
    Substitutions substitutions;

    @Autowired
    TravellingClock clock;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第二十五条第二款 R-046：只有通过把关的事项可以选，其他事项写明缺什么、依据、由谁办理")
    void only_the_cleared_can_be_chosen() throws Exception {
        String ready = ready("被征地农民基本生活保障暂行办法");
        String waiting = story.begin("LegalityReview", story.decision(title("综合垃圾处理中心建设项目")));
        backdrop.proven(waiting, Requirement.R_045, Requirement.R_050);
        Desk secretary = Desk.of("meeting-secretary", port);
        assertThat(box(secretary.page("/meetings?q=" + ready), ready)).doesNotContain("disabled");
        String page = secretary.page("/meetings?q=" + waiting);
        assertThat(box(page, waiting)).contains("disabled");
        assertThat(Desk.plain(page))
                .contains("不能列入：尚缺 2 项", "第二十五条第一款 R-045", "第二十七条 R-050", "合法性审查员办理", "正在办理：送请合法性审查");
        assertThat(secretary.words("/meetings?q=" + Desk.encoded("查无此事"))).contains("没有符合条件的事项");
        String office = Desk.of("government-office", port).page("/meetings?q=" + ready);
        assertThat(office).doesNotContain("type=\"checkbox\"", "列入哪次会议").contains("议题由会议秘书安排");
    }

    @Test
    @DisplayName("第三十条第一款 R-056：所选事项一并列入；其中一项不能列入的，一项也不列入，并留下记录")
    void all_that_is_chosen_is_placed_or_nothing() throws Exception {
        String one = ready("老旧小区改造项目");
        String other = ready("供水管网改造项目");
        String closed = story.begin("LegalityReview", story.decision(title("尚未审查的事项")));
        Desk secretary = Desk.of("meeting-secretary", port);
        place(secretary, LocalDate.now(clock).plusDays(9).toString(), one, closed);
        assertThat(secretary.words("/meetings")).contains("没有列入，全部事项保持原状", "事项" + closed + "没有等候安排的上会议题");
        assertThat(agenda.of(one)).isEmpty();
        assertThat(refusals("PlacingRefused", closed)).isEqualTo(1);
        place(secretary, "2020-01-01", one);
        assertThat(secretary.words("/meetings")).contains("【第三十条第一款 R-056】请选择会议日期，且不得早于今天");
        place(secretary, LocalDate.now(clock).plusDays(9).toString(), one, other);
        assertThat(secretary.words("/meetings")).contains("已将 2 项列入“县人民政府第77次常务会议”议程");
        assertThat(Stream.of(one, other).map(agenda::of))
                .allSatisfy(items -> assertThat(items).singleElement().matches(Agenda.Item::stands));
        assertThat(story.open(one)).containsExactly("RecordMinutes");
        assertThat(secretary.words("/")).contains("县人民政府第77次常务会议", "全部会议");
    }

    @Test
    @DisplayName("第三十条第三款 R-059：没有会议记录不显示结果；有了记录显示发言顺序、不同意见；决定之后才显示决定")
    void nothing_is_decided_before_its_minutes() throws Exception {
        String number = ready("停车场建设规划");
        String meeting = placed(number, LocalDate.now(clock));
        Desk office = Desk.of("government-office", port);
        assertThat(office.words(meeting)).contains("会议记录尚未形成，尚未作出决定").doesNotContain("决定：");
        story.as("meeting-secretary").complete(number, "RecordMinutes", minutes("会议记录.txt"));
        assertThat(office.words(meeting))
                .contains("已有会议记录，尚未作出决定", "第1位发言： 王局长 不同意", "财力不足", "第2位发言： 李长林 行政首长，最后发表意见 同意", "缺席：赵局长")
                .doesNotContain("决定：");
        story.as("administrative-head")
                .complete(number, "DecideItem", Map.of("minutesTrue", false, "minutesErrors", "王局长的意见不全"));
        assertThat(office.words(meeting)).contains("会议记录退回更正，尚未作出决定", "王局长的意见不全");
        Map<String, Object> corrected = minutes("会议记录更正.txt");
        corrected.put("correctionNote", "补全王局长的意见");
        story.as("meeting-secretary").complete(number, "RecordMinutes", corrected);
        story.as("administrative-head")
                .complete(
                        number,
                        "DecideItem",
                        Map.of("minutesTrue", true, "result", "ADOPTED", "reasonsAtMeeting", "资金已经落实"));
        assertThat(office.words(meeting)).contains("决定：通过", "在会上说明的理由：资金已经落实", "更正：补全王局长的意见", "更正前的会议记录 1 份");
    }

    @Test
    @DisplayName("第三十条第三款 R-059：即使数据库中被写入没有会议记录的结果，任何页面都不显示为已决定")
    void a_result_without_minutes_is_shown_nowhere() throws Exception {
        String number = story.decision(title("绕过会议的事项"));
        backdrop.cleared(number);
        backdrop.discussed(number, Outcome.ADOPTED);
        Desk office = Desk.of("government-office", port);
        long item = jdbc.sql("select id from gate.agenda_item where decision = ?")
                .param(number)
                .query(Long.class)
                .single();
        assertThat(office.words("/meetings/" + item)).contains("会议记录尚未形成");
        String part = office.page("/meetings/" + item);
        assertThat(part.substring(part.indexOf("item-" + item))).doesNotContain("决定：通过");
        assertThat(office.words("/decisions/" + number)).doesNotContain("决定：通过");
        assertThat(agenda.of(number)).singleElement().matches(shown -> shown.outcome() == null);
    }

    @Test
    @DisplayName("第二十九条 R-055：上会材料列明各项及其校验值，未履行的程序写明理由")
    void the_papers_are_complete_with_their_hashes() throws Exception {
        String number = story.decision(title("声环境功能区划分调整"), Map.of("expertReviewApplies", false));
        backdrop.cleared(number);
        story.begin("CollectiveDecision", number);
        String other = story.document("财政部门意见.txt");
        story.as("meeting-secretary")
                .complete(
                        number,
                        "ScheduleItem",
                        Map.of(
                                "meetingKind",
                                "PLENARY",
                                "meetingOn",
                                LocalDate.now(clock).plusDays(12).toString(),
                                "meetingName",
                                "第3次全体会议" + number,
                                "otherMaterials",
                                List.of(other)));
        String page = Desk.of("meeting-secretary", port).page(meetingOf(number) + "/pack");
        String draft = jdbc.sql("select sha256 from gate.draft where decision = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(page).contains(draft, other, "财政部门意见.txt", "data-print").doesNotContain("style=\"");
        assertThat(Desk.plain(page))
                .contains("专家论证意见的研究采纳情况 第二十九条第三项 未履行（依法不适用）", "未履行的理由：问卷回答为“否”")
                .contains("风险评估报告等有关材料 第二十九条第四项 已履行", "合法性审查意见 第二十九条第五项 已履行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker", "unit-head", "expert", "legality-reviewer", "executor", "archivist"})
    @DisplayName("第三十条：会议页面只对会议秘书、政府办、行政首长和监督检查员开放")
    void nobody_else_sees_meetings(String user) throws Exception {
        Desk desk = Desk.of(user, port);
        for (String page : new String[] {"/meetings", "/meetings/1", "/meetings/1/pack"}) {
            HttpResponse<String> answer = desk.open(page, "Accept", "text/html");
            assertThat(answer.statusCode()).as(page).isEqualTo(403);
            assertThat(Desk.plain(answer.body())).contains("没有权限");
        }
        assertThat(desk.page("/")).doesNotContain("href=\"/meetings\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system-admin", "security-admin", "audit-admin"})
    void no_administrator_sees_meetings(String user) throws Exception {
        assertThat(Desk.of(user, port).open("/meetings").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"government-office", "administrative-head", "auditor"})
    @DisplayName("第三十条：议题只由会议秘书安排")
    void nobody_else_places(String user) throws Exception {
        String number = ready("不得由他人安排的事项");
        Desk desk = Desk.of(user, port);
        assertThat(place(desk, LocalDate.now(clock).plusDays(3).toString(), number)
                        .statusCode())
                .isEqualTo(403);
        assertThat(agenda.of(number)).isEmpty();
    }

    @Test
    void an_unknown_meeting_is_not_found() throws Exception {
        Desk secretary = Desk.of("meeting-secretary", port);
        assertThat(secretary.open("/meetings/99999999").statusCode()).isEqualTo(404);
        assertThat(secretary.open("/meetings/99999999/pack").statusCode()).isEqualTo(404);
        assertThat(secretary.open("/meetings/x").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("代理会议秘书的人可以安排议题")
    void a_deputy_of_the_secretary_places() throws Exception {
        LocalDate today = LocalDate.now(clock);
        substitutions.name("meeting-secretary", "executor", today, today);
        try {
            String number = ready("代理期间的事项");
            Desk deputy = Desk.of("executor", port);
            place(deputy, today.plusDays(3).toString(), number);
            assertThat(deputy.words("/meetings")).contains("已将 1 项列入");
        } finally {
            substitutions.end("meeting-secretary", "executor");
        }
    }

    @Test
    void the_list_costs_the_same_however_many_there_are() throws Exception {
        Desk secretary = Desk.of("meeting-secretary", port);
        String number = ready("第一项");
        placed(number, LocalDate.now(clock).plusDays(20));
        secretary.page("/meetings");
        long one = sent(() -> secretary.page("/meetings"));
        String meeting = meetingOf(number);
        long pack = sent(() -> secretary.page(meeting + "/pack"));
        for (int n = 0; n < 6; n++) {
            story.begin("LegalityReview", story.decision(title("第" + n + "项")));
            ready("又一项" + n);
        }
        assertThat(sent(() -> secretary.page("/meetings"))).isEqualTo(one).isLessThanOrEqualTo(14);
        assertThat(pack).isLessThanOrEqualTo(20);
    }

    private String ready(String name) {
        String number = story.decision(title(name));
        backdrop.cleared(number);
        return story.begin("CollectiveDecision", number);
    }

    private String placed(String number, LocalDate on) {
        story.as("meeting-secretary")
                .complete(
                        number,
                        "ScheduleItem",
                        Map.of("meetingKind", "EXECUTIVE", "meetingOn", on.toString(), "meetingName", "常务会议" + number));
        return meetingOf(number);
    }

    private String meetingOf(String number) {
        return "/meetings/"
                + jdbc.sql("select max(id) from gate.agenda_item where decision = ?")
                        .param(number)
                        .query(Long.class)
                        .single();
    }

    private static HttpResponse<String> place(Desk desk, String on, String... decisions) throws Exception {
        String chosen = String.join("&decision=", decisions);
        return desk.submit(
                "/me",
                "/meetings/items?decision=" + chosen,
                Map.of("kind", "EXECUTIVE", "on", on, "name", "县人民政府第77次常务会议"));
    }

    private Map<String, Object> minutes(String name) {
        return new java.util.TreeMap<>(Map.of(
                "attendance",
                List.of(member("王局长", true), member("李长林", true), member("赵局长", false)),
                "speeches",
                List.of(
                        Map.of("seq", 2, "name", "李长林", "position", "AGREE", "opinion", "同意", "head", true),
                        Map.of("seq", 1, "name", "王局长", "position", "DISAGREE", "opinion", "财力不足", "head", false)),
                "minutes",
                story.document(name)));
    }

    private static Map<String, Object> member(String name, boolean present) {
        return Map.of("name", name, "present", present);
    }

    private int refusals(String type, String asked) {
        return jdbc.sql("select count(*) from ledger.entry where convert_from(entry, 'UTF8')::json ->> 'type' = ?"
                        + " and convert_from(entry, 'UTF8')::json #>> '{event,asked}' = ?")
                .params(type, asked)
                .query(Integer.class)
                .single();
    }

    private static String box(String page, String number) {
        Matcher box = Pattern.compile("<input[^>]*name=\"decision\"[^>]*value=\"" + number + "\"[^>]*>")
                .matcher(page);
        assertThat(box.find()).as("box of " + number).isTrue();
        return box.group();
    }

    private static String title(String name) {
        return name + "（" + UUID.randomUUID().toString().substring(0, 6) + "）";
    }

    private long sent(Act act) throws Exception {
        Statements.Count before = statements.count();
        act.happen();
        return statements.count().since(before).sent();
    }

    private interface Act {
        void happen() throws Exception;
    }
}
