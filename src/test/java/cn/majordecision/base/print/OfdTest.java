package cn.majordecision.base.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.OFDReader;

/** A paper as OFD has the text of the paper as PDF, in a font of its own, and is the same for the same facts (GB/T 33190). */
class OfdTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T17:04:05Z");
    private static final String CLAUSE = "第一条　为了健全科学、民主、依法决策机制，规范PPP project管理，根据宪法和组织法等规定，制定本办法（“以下简称办法”）——共３～5日。";

    private static Printing printing;

    @BeforeAll
    static void open() throws Exception {
        printing = PrintSlice.printing();
    }

    @Test
    void another_reader_finds_the_text_of_the_pdf() throws Exception {
        Sheet sheet = sheet("仙居至庆元公路松阳县段工程PPP项目", Collections.nCopies(40, CLAUSE));
        byte[] ofd = printing.ofd(sheet).bytes();
        assertThat(OfdWords.of(ofd))
                .isEqualTo(ReadBack.words(printing.print(sheet).bytes()));
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(2);
            assertThat(reader.getPageSize(1).getWidth()).isEqualTo(210);
            assertThat(reader.getPageSize(1).getHeight()).isEqualTo(297);
        }
    }

    @Test
    void it_is_made_of_text_lines_and_fonts_and_of_no_picture() throws Exception {
        Map<String, byte[]> parts =
                parts(printing.ofd(sheet("办法", Collections.nCopies(20, CLAUSE))).bytes());
        assertThat(parts.keySet())
                .containsExactly(
                        "OFD.xml",
                        "Doc_0/Res/NotoSerifSC_400Regular.ttf",
                        "Doc_0/Res/NotoSerifSC_700Bold.ttf",
                        "Doc_0/PublicRes.xml",
                        "Doc_0/Pages/Page_0/Content.xml",
                        "Doc_0/Pages/Page_1/Content.xml",
                        "Doc_0/Pages/Page_2/Content.xml",
                        "Doc_0/Pages/Page_3/Content.xml",
                        "Doc_0/Document.xml");
        assertThat(text(parts, "OFD.xml"))
                .contains(
                        "DocType=\"OFD\"",
                        "<ofd:Title>办法</ofd:Title>",
                        "<ofd:CreationDate>2026-11-23</ofd:CreationDate>")
                .containsPattern("<ofd:DocID>[0-9a-f]{32}</ofd:DocID>");
        assertThat(text(parts, "Doc_0/Pages/Page_0/Content.xml"))
                .contains("<ofd:TextCode", "DeltaX=", "Type=\"Foreground\"")
                .doesNotContain("ImageObject");
        byte[] font = parts.getOrDefault("Doc_0/Res/NotoSerifSC_400Regular.ttf", new byte[0]);
        assertThat(font.length).isLessThan(100_000);
        try (TrueTypeFont embedded = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            assertThat(embedded.getUnicodeCmapLookup().getGlyphId('健')).isPositive();
            assertThat(embedded.getUnicodeCmapLookup().getGlyphId('龟')).isZero();
        }
    }

    @Test
    void the_same_facts_give_the_same_bytes_and_other_facts_others() throws Exception {
        byte[] first = printing.ofd(sheet("办法", List.of(CLAUSE))).bytes();
        assertThat(printing.ofd(sheet("办法", List.of(CLAUSE))).bytes()).isEqualTo(first);
        assertThat(PrintSlice.printing().ofd(sheet("办法", List.of(CLAUSE))).bytes())
                .isEqualTo(first);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(printing.ofd(sheet("办法", List.of(CLAUSE))).bytes()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
        byte[] other = printing.ofd(sheet("办法", List.of(CLAUSE + "完"))).bytes();
        assertThat(identifier(other)).isNotEqualTo(identifier(first));
    }

    @Test
    void a_character_the_font_lacks_stands_there_by_its_number_and_is_reported() throws Exception {
        Printed paper = printing.ofd(sheet("张𠮷同志", List.of("张𠮷、李\u200B四。")));
        assertThat(paper.numbers()).isEqualTo("U+200B U+20BB7");
        assertThat(OfdWords.of(paper.bytes())).contains("张〔U+20BB7〕、李〔U+200B〕四。", "字库未收的字");
    }

    @Test
    void odd_characters_and_blanks_of_all_widths_do_not_stop_it() throws Exception {
        List<String> odd = List.of(
                "第一条\u3000\u2003甲\u2002乙\u00a0丙\u2009丁",
                "e\u0301 caf\u00e9 fi ffl \u0627\u0644\u0639 \u0f56\u0f7c \ud83d\ude00 ① ㎡ Ⅳ → ‰",
                "<a>&amp; ]]> \"q\" 'x' 《办法》【附件】‘号’…… ～ ［］｛｝０１２ＡＢＣ");
        assertThat(OfdWords.of(printing.ofd(sheet("附件", odd)).bytes()))
                .contains("第一条甲乙丙〔U+2009〕丁", "\u00e9caf\u00e9fiffl〔U+0627〕", "<a>&amp;]]>\"q\"'x'《办法》");
    }

    @Test
    void rare_characters_the_font_has_stay_themselves_and_name_their_glyph() throws Exception {
        Typeface typeface = new Typeface();
        String rare = IntStream.rangeClosed(0x20000, 0x2FA1F)
                .filter(typeface::has)
                .filter(each -> typeface.alike(each) == each)
                .limit(30)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Printed paper = printing.ofd(sheet("名单", List.of("前" + rare + "后")));
        assertThat(paper.unprintable()).isEmpty();
        assertThat(rare.codePointCount(0, rare.length())).isEqualTo(30);
        assertThat(OfdWords.of(paper.bytes())).contains("前" + rare + "后");
        assertThat(text(parts(paper.bytes()), "Doc_0/Pages/Page_0/Content.xml"))
                .contains("CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>");
    }

    @Test
    void what_the_embedded_font_does_not_draw_counts_as_lost() throws Exception {
        Map<String, byte[]> parts =
                parts(printing.ofd(sheet("办法", List.of("人民"))).bytes());
        byte[] page = text(parts, "Doc_0/Pages/Page_0/Content.xml")
                .replace("人民", "人龘")
                .getBytes(StandardCharsets.UTF_8);
        parts.put("Doc_0/Pages/Page_0/Content.xml", page);
        assertThat(OfdBack.words(zip(parts))).contains("人\uFFFD").doesNotContain("龘");
    }

    private static Sheet sheet(String title, List<String> lines) {
        return new Sheet(
                "sample/long",
                Map.of("title", title, "lines", lines, "rows", List.of("第1项"), "day", LocalDate.of(2026, 11, 22)),
                "本件据过程留痕第57条生成。",
                AS_OF);
    }

    private static String identifier(byte[] ofd) throws IOException {
        return text(parts(ofd), "OFD.xml").replaceAll("(?s).*<ofd:DocID>|</ofd:DocID>.*", "");
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] ofd) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
