package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Backdrop;
import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.MeetingKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The workbench: what is shown to whom, found, counted and marked. */
@EngineTest
@Import(Unguarded.class)
class WorkbenchPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Backdrop backdrop;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionAccess access;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    Wordings wordings;

    @Autowired
    Agenda agenda;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("第二十九条：每项决策逐步显示已完成、办理中、未开始，并有文字说明")
    void every_step_has_its_mark_and_its_word() throws Exception {
        String title = title("松阳县古村落保护利用规划");
        String number = story.begin("LegalityReview", story.decision(title));
        backdrop.proven(number, Requirement.R_045, Requirement.R_046, Requirement.R_050);
        String line = line(Desk.of("government-office", port).page("/?q=" + Desk.encoded(number)), number);
        assertThat(line)
                .contains("拟订草案：已完成", "公众参与：已完成", "合法性审查：办理中", "集体讨论决定：未开始")
                .contains("合法性审查：送请合法性审查")
                .contains("把关尚缺 3 项");
        assertThat(Desk.plain(line)).contains(title, "县交通局", "办理中");
    }

    @Test
    @DisplayName("第三十条：没有会议记录和决定的，不显示为已决定；在议程上也只是尚未决定")
    void nothing_is_shown_as_decided_before_the_meeting() throws Exception {
        String number = story.decision(title("县城区停车场建设规划"));
        backdrop.cleared(number);
        LocalDate today = LocalDate.now(clock);
        agenda.place(number, MeetingKind.EXECUTIVE, today.plusDays(3), "县人民政府第90次常务会议");
        Desk office = Desk.of("government-office", port);
        assertThat(Desk.plain(line(office.page("/?show=CLEARED&q=" + number), number)))
                .contains("已通过把关", "集体讨论决定：未开始");
        assertThat(office.open("/?show=DECIDED&q=" + number, "HX-Request", "true")
                        .body())
                .doesNotContain("/decisions/" + number + "\"");
        assertThat(office.words("/")).contains("县人民政府第90次常务会议");
        assertThat(office.words("/decisions/" + number))
                .contains("已列入", "尚未作出决定")
                .doesNotContain("决定：通过");
        assertThat(Desk.of("undertaker-2", port).words("/")).doesNotContain("县人民政府第90次常务会议");
    }

    @Test
    void the_search_finds_number_title_unit_and_the_words_of_the_newest_draft() throws Exception {
        String number = story.decision(title("农村公路养护管理办法"));
        String text = documents
                .store(
                        "第2稿.txt",
                        new ByteArrayInputStream("第五条　穿山隧道口须设置限速标识。".getBytes(StandardCharsets.UTF_8)),
                        "undertaker")
                .sha256();
        drafts.add(number, text, Change.SUBSTANTIVE, "补充安全设施", "undertaker");
        wordings.of(text);
        Desk office = Desk.of("government-office", port);
        for (String words : new String[] {number, "公路养护", "隧道口须", "穿山隧道 限速标识"}) {
            assertThat(office.page("/?q=" + Desk.encoded(words))).as(words).contains("/decisions/" + number + "\"");
        }
        assertThat(office.words("/?q=" + Desk.encoded("隧道口勿"))).contains("没有符合条件的决策事项", "隧道口勿");
        assertThat(office.words("/?q=" + Desk.encoded("%' or 1=1 --"))).contains("没有符合条件的决策事项");
        assertThat(Desk.of("undertaker-2", port).page("/?q=" + Desk.encoded("隧道口须")))
                .doesNotContain("/decisions/" + number + "\"");
    }

    @Test
    void numbers_are_filters_and_the_active_one_says_so() throws Exception {
        String number = story.decision(title("已撤回的事项"));
        decisions.move(number, DecisionState.WITHDRAWN);
        Desk office = Desk.of("government-office", port);
        String ended = office.page("/?show=ENDED&q=" + number);
        assertThat(ended)
                .containsPattern("show=ENDED[^>]*aria-current=\"true\"")
                .contains("/decisions/" + number + "\"");
        assertThat(ended).doesNotContainPattern("show=ALL[^>]*aria-current");
        assertThat(office.page("/?show=RUNNING&q=" + number)).doesNotContain("/decisions/" + number + "\"");
        String part =
                office.open("/?show=ENDED&q=" + number, "HX-Request", "true").body();
        assertThat(part).contains("id=\"board\"").doesNotContain("<html", "我的待办");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEWEST", "OLDEST", "DUE", "TITLE", "UNIT"})
    void every_order_and_any_page_answers(String order) throws Exception {
        Desk office = Desk.of("government-office", port);
        assertThat(office.open("/?by=" + order).statusCode()).isEqualTo(200);
        assertThat(office.open("/?page=-7&by=" + order).statusCode()).isEqualTo(200);
        assertThat(office.open("/?page=99999&by=" + order).statusCode()).isEqualTo(200);
    }

    @Test
    void my_tasks_are_the_engines() throws Exception {
        String number = story.begin("LegalityReview", story.decision(title("县域医共体建设方案")));
        Desk undertaker = Desk.of("undertaker", port);
        String board = undertaker.page("/?show=MINE&q=" + number);
        assertThat(board).contains("/decisions/" + number + "\"");
        String open = story.open(number).get(0);
        assertThat(open).isEqualTo("SubmitForReview");
        assertThat(Desk.of("auditor", port).page("/?show=MINE&q=" + number))
                .doesNotContain("/decisions/" + number + "\"");
        assertThat(Desk.of("auditor", port).words("/")).contains("目前没有等您办理的任务");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker-2", "expert", "legal-adviser", "executor", "system-admin", "security-admin"})
    @DisplayName("第八条第二款：无权查看的，工作台上看不到，也数不到")
    void who_may_not_see_it_does_not_count_it(String user) throws Exception {
        String number = story.decision(title("不得外传的事项"));
        String page = Desk.of(user, port).page("/?q=" + number);
        assertThat(page).doesNotContain("/decisions/" + number + "\"");
        assertThat(Desk.plain(page)).contains("0 全部");
        assertThat(access.maySee(user, number)).isFalse();
    }

    private static String line(String page, String number) {
        int at = page.indexOf("/decisions/" + number + "\"", page.indexOf("class=\"matrix\""));
        assertThat(at).as("line of " + number).isPositive();
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }

    private static String title(String name) {
        return name + "（" + java.util.UUID.randomUUID().toString().substring(0, 6) + "）";
    }
}
