package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.review.ConductReview;
import cn.majordecision.matter.review.Finding;
import cn.majordecision.matter.review.Review;
import cn.majordecision.matter.review.Reviews;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quality review of a dossier (第九条、第三十三条): what the machine finds, what a person says instead, what is signed. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierReviewTest {

    private static final String LIST = "/reviews";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    ConductReview conduct;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    private String archived = "";

    @BeforeEach
    void anArchivedDecision() {
        if (archived.isEmpty()) {
            StoryBook book = StoryBook.open("1-archived", story, clock, decisions);
            archived = book.number();
            while (!book.finished()) {
                book.tell();
            }
        }
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十三条：依法办理并按期归档的案卷，系统逐项核对不扣分，每项都有依据")
    void a_lawful_dossier_loses_nothing_and_every_line_says_why() {
        List<Finding> found = conduct.findings(decisions.get(archived));
        assertThat(found).hasSizeGreaterThan(25).noneMatch(Finding::adverse);
        assertThat(finding(found, "V3").evidence()).singleElement().asString().contains("常务会议", "通过");
        assertThat(finding(found, "V6").evidence()).singleElement().asString().contains("逐条核验相符");
        assertThat(finding(found, "F3").evidence())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("归档期限");
        assertThat(finding(found, "N6.1").evidence()).contains("第二十五条第一款（R-045）：已完成");
        assertThat(finding(found, "N4.1").evidence()).isNotEmpty();
    }

    @Test
    @DisplayName("第九条：未办完的步骤、缺少的材料按比例扣分，一票否决的情形直接否决，并写明依据")
    void what_is_missing_is_found_and_named() {
        StoryBook book = StoryBook.open("2-in-legality-review", story, clock, decisions);
        while (!book.finished()) {
            book.tell();
        }
        List<Finding> found = conduct.findings(decisions.get(book.number()));
        assertThat(finding(found, "V1").vetoed()).isTrue();
        assertThat(finding(found, "V1").evidence()).contains("第二十五条第一款（R-045）：未完成");
        assertThat(finding(found, "V3").reason()).contains("没有经常务会议或者全体会议");
        assertThat(finding(found, "V4").adverse()).as("participation was done").isFalse();
        assertThat(finding(found, "F1").deducted()).isBetween(1, 8);
        assertThat(finding(found, "F1").evidence()).anyMatch(item -> item.startsWith("H3 会议记录"));
        assertThat(finding(found, "F2").deducted()).isEqualTo(3);
        assertThat(finding(found, "N7.4").deducted()).isEqualTo(3);
        assertThat(finding(found, "N1.2").deducted()).isZero();
    }

    @Test
    @DisplayName("第九条：监督检查员改写评定并写明理由，签署后计分、定等次、记入留痕，报告不再改动")
    void a_person_judges_signs_and_the_report_stays() throws Exception {
        Desk supervisor = Desk.of("auditor", port);
        assertThat(supervisor.words(LIST)).contains(archived);
        Map<String, String> form = form("F4", "2", "签名页扫描不清");
        form.put("deducted.N2.3", "1");
        form.put("reason.N2.3", "没有写明主要不同意见");
        form.put("bonus", "1");
        form.put("bonusReason", "执行报告及时");
        String page = LIST + "/" + archived;
        HttpResponse<String> answer = supervisor.submit(page, page, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(supervisor.words(page + "/report"))
                .contains("98 分 优秀", "签名页扫描不清", "没有写明主要不同意见", "执行情况 加 1 分：执行报告及时", "程序完备");
        assertThat(supervisor.words("/decisions/" + archived + "/ledger")).contains("卷宗评查：98分，优秀");
        assertThat(supervisor.words(LIST)).contains("98分，优秀", "平均");

        supervisor.submit(page, page, form("V6", "1", "部门意见系事后补签"));
        Review newest = reviews.of(archived).get(0);
        assertThat(newest.report().score()).isZero();
        assertThat(newest.report().grade()).isEqualTo("不合格");
        assertThat(reviews.of(archived)).hasSizeGreaterThan(1);
        assertThatThrownBy(
                        () -> jdbc.sql("update review.review set score = 100").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from review.review").update())
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource({
        "deducted.F4, 6, 每项扣分不得小于 0",
        "deducted.F4, -1, 每项扣分不得小于 0",
        "deducted.F4, 多, 每项扣分不得小于 0",
        "deducted.F4, 1, 须写明理由",
        "bonus, 6, 超出评查标准的范围",
        "bonus, 1, 加分、减分的，须写明理由",
        "opinion, ' ', 请填写评查意见"
    })
    @DisplayName("第九条 R-009：填写不合要求的不能签署，已填写的内容仍在")
    void what_is_wrong_is_said_and_nothing_is_lost(String field, String value, String said) throws Exception {
        Map<String, String> form = form("F4", "0", "");
        form.put(field, value);
        String page = LIST + "/" + archived;
        HttpResponse<String> answer = Desk.of("auditor", port).submit(page, page, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("【第九条 R-009】", said);
        if (!field.equals("opinion")) {
            assertThat(answer.body()).contains("程序完备");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertaker", "archivist", "legality-reviewer", "government-office", "audit-admin"})
    @DisplayName("第九条 R-009：卷宗评查只由监督检查员办理")
    void nobody_else_reviews(String other) throws Exception {
        Desk desk = Desk.of(other, port);
        assertThat(desk.open(LIST).statusCode()).isEqualTo(403);
        assertThat(desk.open(LIST + "/" + archived).statusCode()).isEqualTo(403);
        assertThat(desk.submit("/me", LIST + "/" + archived, form("F4", "0", ""))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("第九条 R-009：尚未签发的决策不能评查")
    void what_is_under_way_is_not_reviewed() throws Exception {
        String number = story.decision("通州区声环境功能区划分调整技术报告(2020-2024)");
        String page = LIST + "/" + number;
        HttpResponse<String> answer = Desk.of("auditor", port).submit(page, page, form("F4", "0", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("决策签发以后才能评查");
        assertThat(Desk.of("auditor", port).words(LIST + "?q=" + number)).contains("没有符合条件的决策");
    }

    private static Map<String, String> form(String code, String deducted, String reason) {
        Map<String, String> form = new HashMap<>();
        form.put("deducted." + code, deducted);
        form.put("reason." + code, reason);
        form.put("opinion", "程序完备，材料基本齐全。");
        return form;
    }

    private static Finding finding(List<Finding> found, String code) {
        return found.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
