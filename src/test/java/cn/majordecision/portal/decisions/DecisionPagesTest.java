package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Backdrop;
import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.document.Documents;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of one decision: gate, steps, drafts, documents, diagram, ledger; and that others learn nothing. */
@EngineTest
class DecisionPagesTest {

    private static final List<String> PAGES = List.of("", "/drafts", "/documents", "/diagram", "/ledger");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Backdrop backdrop;

    @Autowired
    Decisions decisions;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    TravellingClock clock;

    @Test
    @DisplayName("第二十五条第二款：把关逐项说明是否完成、原因、条款、由谁办理，能办的有入口")
    void the_gate_says_why_and_who_can_act() throws Exception {
        String number = story.begin("LegalityReview", story.decision("松阳县城市更新行动方案"));
        String mine = Desk.of("undertaker", port).page("/decisions/" + number);
        assertThat(Desk.plain(mine)).contains("不得提交决策机关讨论", "经审查合法", "第二十五条第二款", "由县交通局承办人办理", "提交会议讨论");
        assertThat(mine).contains("/camunda/app/tasklist/default/#/?task=", "disabled aria-describedby=\"gate-says\"");
        String other = Desk.of("auditor", port).page("/decisions/" + number);
        assertThat(other).doesNotContain("#/?task=");
        assertThat(Desk.plain(other)).contains("待“送请合法性审查”");
        backdrop.cleared(number);
        assertThat(Desk.of("auditor", port).words("/decisions/" + number)).contains("可以提交决策机关讨论");
    }

    @Test
    @DisplayName("第二十六条：退回的材料看得见，有理由；最短期限写明最早何时可结束，退回后重新计算")
    void returned_materials_are_told() throws Exception {
        StoryBook book = StoryBook.open("2-in-legality-review", story, clock, decisions);
        book.tellUntil("AcceptMaterials");
        book.arrive();
        story.as("legality-reviewer")
                .complete(book.number(), "AcceptMaterials", Map.of("answer", "RETURNED", "reason", "缺少起草说明"));
        String page = Desk.of("undertaker", port).words("/decisions/" + book.number());
        assertThat(page).contains("“接收送审材料”于 2026年11月17日 退回", "缺少起草说明", "送请合法性审查");
        assertThat(page).doesNotContain("超期");
    }

    @Test
    @DisplayName("第二十六条第二款：审查时间是最短期限，不会逾期")
    void a_minimum_period_is_never_late() throws Exception {
        StoryBook book = StoryBook.open("2-in-legality-review", story, clock, decisions);
        while (!book.finished()) {
            book.tell();
        }
        String page = Desk.of("legality-reviewer", port).words("/decisions/" + book.number());
        assertThat(page).contains("合法性审查时间：最早 2026年11月26日 可结束").doesNotContain("超期");
        clock.plusDays(40);
        page = Desk.of("legality-reviewer", port).words("/decisions/" + book.number());
        assertThat(page).contains("法定最短期限已于 2026年11月25日 届满").doesNotContain("超期");
    }

    @Test
    @DisplayName("第十二条、R-053：两稿逐段逐词比对，写明哪些程序因此须重新办理")
    void drafts_are_compared_and_what_became_stale_is_named() throws Exception {
        String number = story.undrafted("松阳县古树名木保护办法");
        drafts.add(number, text("第1稿.txt", "第一条　总则。\n第二条　补助每株500元。"), Change.FIRST, "初稿", "undertaker");
        backdrop.proven(number);
        drafts.add(number, text("第2稿.txt", "第一条　总则。\n第二条　补助每株800元。"), Change.SUBSTANTIVE, "提高补助", "undertaker");
        Desk auditor = Desk.of("auditor", port);
        String page = auditor.page("/decisions/" + number + "/drafts");
        assertThat(page).contains("<del>500</del>", "<ins>800</ins>", "第 1 稿与第 2 稿比对");
        assertThat(Desk.plain(page)).contains("本稿使以下", "合法性审查（第二十五条第一款）", "提高补助");
        assertThat(auditor.words("/decisions/" + number)).contains("草案已修改，须重新办理");
        assertThat(auditor.open("/decisions/" + number + "/drafts?from=9&to=-1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_draft_that_cannot_be_read_says_why() throws Exception {
        String number = story.undrafted("松阳县消防规划");
        drafts.add(number, text("第1稿.txt", "第一条"), Change.FIRST, "初稿", "undertaker");
        drafts.add(number, text("第2稿.html", "<p>第一条</p>"), Change.SUBSTANTIVE, "改格式", "undertaker");
        assertThat(Desk.of("auditor", port).words("/decisions/" + number + "/drafts"))
                .contains("不能在网页上阅读和比对");
    }

    @Test
    void documents_keep_their_chinese_names_and_are_read_on_the_page() throws Exception {
        String number = story.undrafted("松阳县水资源管理方案");
        String sha256 = text("关于 𠮷林路 的草案（送审稿）.txt", "第一条　为了节约用水，制定本方案。");
        drafts.add(number, sha256, Change.FIRST, "初稿", "undertaker");
        Desk auditor = Desk.of("auditor", port);
        assertThat(auditor.words("/decisions/" + number + "/documents")).contains("关于 𠮷林路 的草案（送审稿）.txt", "决策草案第 1 稿");
        assertThat(auditor.words("/decisions/" + number + "/documents/" + sha256))
                .contains("为了节约用水");
        String foreign = story.document("别的决策的材料.txt");
        assertThat(auditor.open("/decisions/" + number + "/documents/" + foreign)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("第三十三条：留痕逐条成句，前后相连，可下载证明")
    void the_ledger_reads_as_sentences() throws Exception {
        String number = story.decision("松阳县养老服务体系规划");
        String page = Desk.of("auditor", port).page("/decisions/" + number + "/ledger");
        assertThat(Desk.plain(page))
                .contains("登记决策事项“松阳县养老服务体系规划”", "形成法定程序清单", "记录前后相连，内容与摘要一致", "提交决策草案第1稿")
                .doesNotContain("核验不符", "记录了一项变动");
        assertThat(page).contains("/api/decisions/" + number + "/ledger", "download=");
    }

    @Test
    void the_diagram_marks_what_the_list_of_steps_says() throws Exception {
        String number = story.begin("LegalityReview", story.decision("松阳县充电设施布局规划"));
        Desk auditor = Desk.of("auditor", port);
        String page = auditor.page("/decisions/" + number + "/diagram");
        assertThat(page).contains("data-now=\"CallActivity_LegalityReview\"", "data-model=\"/models/Decision.bpmn\"");
        assertThat(Desk.plain(page)).contains("合法性审查 ： 办理中");
        assertThat(auditor.open("/models/Decision.bpmn").body()).contains("CallActivity_LegalityReview");
        assertThat(auditor.open("/models/Nothing.bpmn").statusCode()).isEqualTo(404);
        for (String script : List.of(
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js")) {
            assertThat(auditor.open(script).statusCode()).as(script).isEqualTo(200);
            assertThat(auditor.page("/decisions/" + number + "/diagram")).contains(script);
        }
    }

    @Test
    void a_withdrawal_that_is_asked_for_is_told_to_everybody() throws Exception {
        StoryBook book = StoryBook.open("2-in-legality-review", story, clock, decisions);
        book.tell();
        String address = "/decisions/" + book.number();
        Desk undertaker = Desk.of("undertaker", port);
        assertThat(undertaker
                        .submit(address, address + "/withdrawal", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(302);
        assertThat(undertaker.words(address)).contains("申请撤回须说明理由");
        undertaker.submit(address, address + "/withdrawal", Map.of("reason", "上级规划调整"));
        assertThat(Desk.of("auditor", port).words(address))
                .contains("已申请撤回本事项", "上级规划调整")
                .contains("审批撤回申请");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker-2", "unit-head-2", "expert", "legal-adviser", "executor", "system-admin"})
    @DisplayName("第八条第二款：无权查看的，各页都是中文的“没有找到”")
    void others_are_told_there_is_nothing(String user) throws Exception {
        String number = story.decision("不得外传的事项");
        Desk other = Desk.of(user, port);
        for (String page : PAGES) {
            HttpResponse<String> answer = other.open("/decisions/" + number + page, "Accept", "text/html");
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(Desk.plain(answer.body())).contains("没有找到").doesNotContain("不得外传的事项");
        }
    }

    @Test
    void an_address_that_only_takes_forms_says_so() throws Exception {
        String address = "/decisions/" + story.decision("松阳县古村落保护规划") + "/withdrawal";
        HttpResponse<String> answer = Desk.of("undertaker", port).open(address, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Desk.plain(answer.body())).contains("不能直接打开", "返回上一页").doesNotContain("系统出错");
    }

    private String text(String name, String content) {
        return documents
                .store(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "undertaker")
                .sha256();
    }
}
