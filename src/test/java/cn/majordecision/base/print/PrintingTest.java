package cn.majordecision.base.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.rules.Sources;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A paper is valid for the archive, the same for the same facts, and keeps every character. */
class PrintingTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T03:04:05Z");
    private static final String CLAUSE =
            "第一条　为了健全科学、民主、依法决策机制，规范重大行政决策程序，提高决策质量和效率，明确决策责任，根据宪法、地方各级人民代表大会和地方各级人民政府组织法等规定，制定本办法（“以下简称办法”）。";

    private static Printing printing;

    @BeforeAll
    static void open() throws Exception {
        printing = PrintSlice.printing();
    }

    @Test
    void a_paper_is_pdf_a_and_pdf_ua() throws Exception {
        Printed paper = print("关于松阳县仙居至庆元公路松阳县水南至枫坪段工程PPP项目向社会公开征求意见的公告", Collections.nCopies(12, CLAUSE), 60);
        assertThat(Validation.of(paper.bytes()).violations()).isEmpty();
        assertThat(Validation.of(paper.bytes()).valid()).isTrue();
        assertThat(paper.unprintable()).isEmpty();
    }

    @Test
    void what_is_no_archive_file_is_told() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }
        assertThat(Validation.of(bytes.toByteArray()).violations())
                .anyMatch(violation -> violation.startsWith("2a "))
                .anyMatch(violation -> violation.startsWith("ua1 "));
        assertThat(Validation.of("no pdf".getBytes(StandardCharsets.UTF_8)).valid())
                .isFalse();
    }

    @Test
    void the_same_facts_give_the_same_bytes_and_other_facts_others() throws Exception {
        byte[] first = print("办法", List.of(CLAUSE), 3).bytes();
        assertThat(print("办法", List.of(CLAUSE), 3).bytes()).isEqualTo(first);
        assertThat(print("办法", List.of(CLAUSE + "完"), 3).bytes()).isNotEqualTo(first);
        try (PDDocument pdf = Loader.loadPDF(first)) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(AS_OF);
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("2026-11-22T11:04:05+08:00");
        }
    }

    @Test
    void no_ideograph_is_read_back_as_a_radical() throws Exception {
        String shared = "一二人大女子小口土中心人民八刀力十又工己巾干弓手文方日月木水火生田目石禾立竹米老耳肉见言谷豆贝走足身车里金长门雨青面革音页风飞食首马骨高鱼鸟鹿麦麻黄黑鼎鼓鼠鼻齐齿龙龟";
        Printed paper = print("人民", List.of(shared), 1);
        assertThat(words(paper)).contains(shared).doesNotContain("⼼", "⺠", "⼈");
        assertThat(paper.unprintable()).isEmpty();
    }

    @Test
    void every_common_ideograph_is_read_back_as_itself() throws Exception {
        List<String> lines = IntStream.rangeClosed(0x4E00 / 64, 0x9FBF / 64)
                .mapToObj(block -> IntStream.range(block * 64, block * 64 + 64)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
        assertThat(print("字", lines, 1).unprintable()).isEmpty();
    }

    @Test
    void a_character_the_font_lacks_stands_there_by_its_number_and_is_reported() throws Exception {
        Printed paper = print("张𠮷同志", List.of("张𠮷、李\u200B四、\u0001王五。"), 1);
        assertThat(paper.unprintable()).containsExactlyInAnyOrder(0x20BB7, 0x200B, 0x1);
        assertThat(paper.numbers()).isEqualTo("U+0001 U+200B U+20BB7");
        assertThat(words(paper))
                .contains("张〔U+20BB7〕、李〔U+200B〕四、〔U+0001〕王五。", "字库未收的字")
                .doesNotContain("#");
        assertThat(Validation.of(paper.bytes()).violations()).isEmpty();
    }

    @Test
    void every_ideograph_of_the_basic_block_and_of_extension_a_comes_back() {
        List<String> lines = IntStream.concat(
                        IntStream.rangeClosed(0x3400, 0x4DBF), IntStream.rangeClosed(0x4E00, 0x9FFC))
                .boxed()
                .collect(Collectors.groupingBy(each -> each / 256, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> each.stream().map(Character::toString).collect(Collectors.joining()))
                .toList();
        Printed paper = print("全部汉字", lines, 1);
        assertThat(paper.unprintable()).hasSizeLessThan(20);
    }

    @Test
    void the_library_is_the_one_that_does_not_mix_up_radicals() {
        assertThat(Version.getVersion()).isEqualTo("3.0.8");
    }

    @Test
    void a_radical_from_a_bad_pdf_is_printed_as_its_ideograph() throws Exception {
        Printed paper = print("人民", List.of("⼈⺠政府，中⼼，2026年11⽉22⽇"), 1);
        assertThat(words(paper)).contains("人民政府，中心，2026年11月22日");
        assertThat(paper.unprintable()).isEmpty();
    }

    @Test
    void of_two_characters_drawn_alike_the_rarer_one_is_printed_by_its_number() throws Exception {
        Printed paper = print("名单", List.of("瑨某与𤨁某；3～5日"), 1);
        assertThat(words(paper)).contains("瑨某与〔U+24A01〕某；3～5日");
        assertThat(paper.unprintable()).containsExactly(0x24A01);
        assertThat(print("名单", List.of("𤨁某；3〜5日"), 1).unprintable()).isEmpty();
    }

    @Test
    void text_that_changed_on_the_way_stops_the_paper() {
        assertThatThrownBy(() -> TextChanged.unlessSame("中心", "中⼼"))
                .isInstanceOf(TextChanged.class)
                .hasMessageContaining("不一致");
        TextChanged.unlessSame("中心", "中心");
    }

    @Test
    void two_dashes_stay_two_dashes() throws Exception {
        assertThat(words(print("——", List.of("见——附件……"), 1)))
                .contains("见——附件……")
                .doesNotContain("⸺");
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() throws Exception {
        Printed paper = print(CLAUSE, Collections.nCopies(5, CLAUSE.repeat(2) + "《办法》（2026年）第3.5％。"), 1);
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip))
                    .noneMatch(line -> line.matches("^[，。、；：？！）》”].*"))
                    .noneMatch(line -> line.matches(".*[（《“]$"));
        }
    }

    @Test
    void a_table_on_several_pages_has_its_head_on_each_and_pages_are_numbered() throws Exception {
        Printed paper = print("表", List.of("见下表。"), 100);
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= pdf.getNumberOfPages() - 1; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("序号", "名称", "— " + page + " —");
            }
        }
    }

    @Test
    void the_font_is_embedded_in_part_and_comes_with_its_licence() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print("办法", List.of(CLAUSE), 1).bytes())) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSerifSC.*");
            }
        }
        assertThat(new ClassPathResource("fonts/OFL.txt").getContentAsString(StandardCharsets.UTF_8))
                .contains("SIL OPEN FONT LICENSE");
    }

    @Test
    void dates_numbers_and_empty_fields_are_written_as_official_papers_do() {
        Chinese zh = new Chinese();
        assertThat(zh.day(LocalDate.of(2026, 1, 2))).isEqualTo("2026年1月2日");
        assertThat(zh.or("　")).isEqualTo("——");
        assertThat(IntStream.of(1, 10, 11, 20, 99, 100).mapToObj(zh::number))
                .containsExactly("一", "十", "十一", "二十", "九十九", "100");
    }

    @Test
    void nothing_but_this_press_makes_pdfs() throws Exception {
        assertThat(Sources.files(Sources.MAIN, ".java"))
                .filteredOn(
                        file -> Sources.text(file)
                                .matches(
                                        "(?s).*(openhtmltopdf|new PDDocument\\(|PDPageContentStream|getOutputStream\\(\\)\\.save).*"))
                .allMatch(file -> file.toString().replace('\\', '/').contains("/base/print/"));
    }

    private static Printed print(String title, List<String> lines, int rows) {
        return printing.print(new Sheet(
                "sample/long",
                Map.of(
                        "title",
                        title,
                        "lines",
                        lines,
                        "rows",
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(n -> "第" + n + "项")
                                .toList(),
                        "day",
                        LocalDate.of(2026, 11, 22)),
                "本件据过程留痕第57条生成。",
                AS_OF));
    }

    private static String words(Printed paper) throws Exception {
        return ReadBack.words(paper.bytes());
    }
}
