package cn.majordecision.matter.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.print.Validation;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each official document states what its article wants, is valid for the archive, and is given to nobody without need. */
@EngineTest
class OfficialPapersTest {

    /** With {@code -Dpapers=folder} the papers are kept there, to be looked at. */
    private static final String KEPT = System.getProperty("papers", "");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    OfficialPapers papers;

    /** What a paper must state, and by which article. */
    private record Statement(String article, String kind, List<String> words) {}

    private static final List<Statement> STATEMENTS = List.of(
            new Statement(
                    "第十五条第一款 R-023、R-024：公开征求意见公告写明草案和说明、期限、方式、途径",
                    "public-comment-notice",
                    List.of(
                            "第十四条、第十五条",
                            "决策草案：决策草案（第1稿）。",
                            "草案说明：起草说明。",
                            "自2026年4月20日起至2026年5月20日止",
                            "共30日",
                            "县政府网站意见征集栏目",
                            "信函、电子邮件",
                            "2026年4月20日")),
            new Statement(
                    "第十九条、第二十条、第二十一条 R-035至R-038：专家论证意见表写明三个方面的意见、没有利害关系、署名盖章、是否库内专家、采纳情况",
                    "expert-opinions",
                    List.of(
                            "论证会",
                            "专家库专家",
                            "没有直接利害关系",
                            "对必要性的意见",
                            "对可行性的意见",
                            "线位、指标选择科学合理",
                            "修改后可行",
                            "专家署名、盖章",
                            "部分采纳。桥位方案维持")),
            new Statement(
                    "第二十六条 R-048、R-049：送审函写明依据、履行程序的说明、审查时间，附材料清单",
                    "review-submission",
                    List.of(
                            "第二十五条、第二十六条",
                            "听证依法不属必须",
                            "《中华人民共和国招标投标法》第三条",
                            "材料清单",
                            "送审函.txt",
                            "本单位合法性初审意见",
                            "提交评估报告社会稳定风险评估报告.txt",
                            "至2026年7月1日")),
            new Statement(
                    "第二十五条、第二十七条、第二十八条 R-045至R-053：合法性审查意见书写明三个方面、结论、法律意见、责任人、所审查的文本",
                    "legality-opinion",
                    List.of(
                            "决策事项是否符合法定权限",
                            "决策草案的形成是否履行相关法定程序",
                            "决策草案内容是否符合有关法律、法规、规章和国家政策的规定",
                            "合法，可以提交决策机关讨论",
                            "法律顾问",
                            "审查责任人",
                            "SHA-256",
                            "2026年6月22日送请审查")),
            new Statement(
                    "第二十九条 R-055：上会材料清单逐项列明材料，未履行的写明理由",
                    "meeting-materials",
                    List.of(
                            "县人民政府第56次常务会议（常务会议）",
                            "决策草案及相关材料",
                            "公平竞争审查的有关情况",
                            "社会公众提出的主要意见的研究采纳情况",
                            "专家论证意见的研究采纳情况",
                            "风险评估报告",
                            "合法性审查意见",
                            "公平竞争审查结论",
                            "不涉及特定群体")),
            new Statement(
                    "第三十条 R-056至R-060：会议记录写明会议、出席、发言顺序、不同意见、行政首长最后发言和决定",
                    "meeting-minutes",
                    List.of(
                            "2026年7月10日",
                            "李长林、王副县长、刘副县长、张副县长",
                            "4李长林（行政首长）",
                            "（一）刘副县长：建议缓一年实施，财政压力较大。",
                            "同意3人，不同意1人，弃权0人",
                            "作出决定：通过",
                            "缺席人员——")),
            new Statement(
                    "第十八条、第二十九条第二项 R-031：公众意见采纳情况表逐类写明是否采纳和理由",
                    "public-adoption",
                    List.of("第十八条", "交通安全", "增设信号灯和人行横道", "工程方案", "未采纳", "地质条件不具备", "不列提出意见者的姓名")),
            new Statement(
                    "第三十二条、第三十四条 R-062、R-065：决策公告写明文号、会议、执行单位、三种途径、采纳情况和解读",
                    "decision-announcement",
                    List.of(
                            "松政发〔2026〕18号",
                            "县人民政府第56次常务会议讨论",
                            "第三十二条",
                            "决策执行单位",
                            "县人民政府公报2026年第7期",
                            "县报第1版",
                            "公众意见和专家意见采纳情况",
                            "新闻发布会",
                            "2026年7月17日")));

    @TestFactory
    Stream<DynamicTest> the_papers_of_a_whole_life_state_what_the_law_wants() {
        Decision decision = told("1-archived", "");
        return STATEMENTS.stream()
                .map(statement -> dynamicTest(statement.article(), () -> {
                    OfficialPapers.Made made = papers.make(decision, "auditor", statement.kind());
                    keep(statement.kind(), made);
                    assertThat(words(made)).contains(statement.words()).contains("对应过程留痕第");
                    assertThat(Validation.of(made.printed().bytes()).violations())
                            .isEmpty();
                }));
    }

    @Test
    @DisplayName("第十五条、第十八条：给公众的公文没有决策编号，也没有公众写的话；同样的记录生成同样的字节；文件名为中文")
    void public_papers_name_no_number_and_nobodys_words() throws Exception {
        Decision decision = told("1-archived", "");
        assertThat(papers.of(decision, "auditor").stream().filter(OfficialPapers.Offer::available))
                .extracting(OfficialPapers.Offer::title)
                .containsExactly("公开征求意见公告", "专家论证意见表", "送审函及材料清单", "合法性审查意见书", "上会材料清单", "会议记录", "公众意见采纳情况表", "决策公告");
        assertThat(words(papers.make(decision, "auditor", "public-adoption"))).doesNotContain("建议全线改为隧道");
        assertThat(words(papers.make(decision, "auditor", "public-comment-notice")))
                .doesNotContain(decision.number());
        OfficialPapers.Made minutes = papers.make(decision, "auditor", "meeting-minutes");
        assertThat(words(minutes)).contains(decision.number());
        assertThat(papers.make(decision, "auditor", "meeting-minutes").printed().bytes())
                .isEqualTo(minutes.printed().bytes());
        assertThat(minutes.name()).isEqualTo("会议记录（" + decision.title() + "）.pdf");
    }

    @Test
    @DisplayName("第十六条第二款、第三款：听证公告写明时间地点、草案和说明、遴选办法，名单只列姓名和所代表的一方；送达回证写明每人何时送达；字库没有的字按编码写明")
    void the_papers_of_a_hearing() throws Exception {
        clock.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));
        String number = story.begin("Hearing", story.decision("九乡风景名胜区总体规划（2026年—2040年）"));
        Decision decision = decisions.get(number);
        assertThatThrownBy(() -> papers.make(decision, "undertaker", "hearing-notice"))
                .isInstanceOf(PaperIncomplete.class)
                .hasMessage("《听证公告》还不能生成：待办结“发布听证会公告”。");
        hearing(number);
        OfficialPapers.Made notice = papers.make(decision, "undertaker", "hearing-notice");
        keep("hearing-notice", notice);
        assertThat(words(notice))
                .contains("第十六条", "2026年7月15日上午9时", "县政府第一会议室", "规划草案", "起草说明", "听证参加人遴选办法", "经营者、居民")
                .contains("张〔U+20BB7〕", "7日前送达", "2026年7月1日公布")
                .doesNotContain("九乡街道18号");
        assertThat(notice.printed().unprintable()).containsExactly(0x20BB7);
        OfficialPapers.Made receipts = papers.make(decision, "undertaker", "delivery-receipts");
        keep("delivery-receipts", receipts);
        assertThat(words(receipts))
                .contains("受送达人张〔U+20BB7〕", "九乡街道18号", "2026年7月1日，听证会召开14日前", "听证会材料：规划草案；起草说明", "受送达人签名或者盖章");
        for (OfficialPapers.Made made : List.of(notice, receipts)) {
            assertThat(Validation.of(made.printed().bytes()).violations()).isEmpty();
        }
        assertThatThrownBy(() -> papers.make(decision, "meeting-secretary", "delivery-receipts"))
                .isInstanceOf(UnknownPaper.class);
    }

    @Test
    @DisplayName("第二十九条：未办的程序使公文不能生成，并说明待办什么、为何不适用")
    void what_cannot_be_made_says_why() {
        Decision decision = told("1-archived", "AnnounceDraft");
        assertThat(papers.of(decision, "auditor"))
                .filteredOn(offer -> !offer.available())
                .extracting(offer -> offer.title() + "：" + offer.missing())
                .contains("公开征求意见公告：待办结“公布决策草案征求意见”", "会议记录：待办结“安排上会议题”、“记录会议讨论”")
                .anyMatch(line -> line.startsWith("听证公告：不适用，理由："))
                .hasSize(10);
    }

    @Test
    void what_the_record_does_not_say_is_named() {
        PaperKind kind = new PaperKind(
                "x", "听证公告", "x", cn.majordecision.base.regulation.Requirement.R_027, List.of(), Audience.PUBLIC);
        assertThatThrownBy(() -> new PaperFacts()
                        .must("place", "听证会地点", " ")
                        .must("rows", "公告的途径", List.of())
                        .demand("草案说明", null)
                        .may("note", null)
                        .of(kind))
                .isInstanceOf(PaperIncomplete.class)
                .hasMessage("《听证公告》还不能生成：记录中没有听证会地点、公告的途径、草案说明。请在相应任务中补齐后再生成。");
        assertThat(new PaperFacts().may("note", null).of(kind)).containsEntry("note", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expert", "legal-adviser", "executor", "undertaker-2"})
    @DisplayName("《政府信息公开条例》第十六条：会议记录、送达回证、专家论证意见表不给不需要的人")
    void who_has_no_need_is_told_there_is_none(String user) {
        Decision decision = decisions.get(story.decision("不得外传的事项"));
        assertThat(papers.of(decision, user))
                .extracting(OfficialPapers.Offer::kind)
                .doesNotContain("meeting-minutes", "delivery-receipts", "expert-opinions");
        for (String kind : List.of("meeting-minutes", "delivery-receipts", "expert-opinions", "nothing")) {
            assertThatThrownBy(() -> papers.make(decision, user, kind))
                    .isInstanceOf(UnknownPaper.class)
                    .hasMessage("没有这种公文，或者您无权查看。");
        }
    }

    private Decision told(String book, String until) {
        StoryBook life = StoryBook.open(book, story, clock, decisions);
        while (!life.finished() && !life.next().name().equals(until)) {
            life.tell();
        }
        return decisions.get(life.number());
    }

    private void hearing(String number) {
        Story.Hand undertaker = story.as("undertaker");
        undertaker.complete(
                number,
                "AnnounceHearing",
                Map.of(
                        "hearingDate", "2026-07-15",
                        "time", "上午9时",
                        "place", "县政府第一会议室",
                        "draft", story.document("规划草案.txt"),
                        "explanation", story.document("起草说明.txt"),
                        "notices",
                                List.of(Map.of("address", "https://www.example.gov.cn/2", "publishedOn", "2026-07-01")),
                        "selectionRules", story.document("听证参加人遴选办法.txt"),
                        "sides", List.of("经营者", "居民")));
        undertaker.complete(
                number,
                "SelectParticipants",
                Map.of(
                        "participants",
                        IntStream.range(0, 10)
                                .mapToObj(OfficialPapersTest::participant)
                                .toList(),
                        "selection",
                        "自愿报名，随机抽取",
                        "listAddress",
                        "https://www.example.gov.cn/3",
                        "listPublishedOn",
                        "2026-07-01"));
        String proof = story.document("签收单.txt");
        undertaker.complete(
                number,
                "DeliverPapers",
                Map.of(
                        "deliveries",
                        IntStream.range(0, 10)
                                .mapToObj(n -> Map.of("name", name(n), "deliveredOn", "2026-07-01", "proof", proof))
                                .toList()));
    }

    private static Map<String, String> participant(int n) {
        return Map.of("name", name(n), "side", n % 2 == 0 ? "经营者" : "居民", "organisation", "九乡街道" + (18 + n) + "号");
    }

    private static String name(int n) {
        return n == 0 ? "张𠮷" : "参加人" + n;
    }

    private static void keep(String name, OfficialPapers.Made made) throws Exception {
        if (!KEPT.isEmpty()) {
            Files.write(Path.of(KEPT, name + ".pdf"), made.printed().bytes());
        }
    }

    private static String words(OfficialPapers.Made made) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made.printed().bytes())) {
            return BLANK.matcher(new PDFTextStripper().getText(pdf)).replaceAll("");
        }
    }
}
