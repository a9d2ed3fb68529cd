package cn.majordecision.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of files as people hand them in, and of files made to fill the memory. */
class WordingFilesTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void paragraphs_and_tables_of_a_word_document() throws IOException {
        Path file = folder.resolve("草案.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("九乡风景名胜区总体规划");
            document.createParagraph();
            document.createParagraph().createRun().setText("第一条　为了保护𠮷祥峡谷，制定本规划。");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("核心区");
            table.getRow(0).getCell(1).setText("12平方公里");
            document.write(out);
        }
        assertThat(Wording.of(WordFile.text(file)).paragraphs())
                .startsWith("九乡风景名胜区总体规划", "第一条　为了保护𠮷祥峡谷，制定本规划。")
                .anyMatch(line -> line.contains("核心区"))
                .anyMatch(line -> line.contains("12平方公里"));
    }

    @Test
    void a_word_document_that_unpacks_without_end_is_left_alone() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"urn:w\"><w:p><w:t>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1024 * 1024];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(blanks);
            }
            zip.write("</w:t></w:p></w:document>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> WordFile.text(file)).isInstanceOf(IOException.class);
    }

    @Test
    void a_document_type_of_ones_own_is_not_followed() throws IOException {
        Path file = folder.resolve("entity.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            entry(
                    zip,
                    "word/document.xml",
                    "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"urn:w\"><w:p><w:t>前&e;后</w:t></w:p></w:document>");
        }
        String text;
        try {
            text = WordFile.text(file);
        } catch (IOException refused) {
            text = "";
        }
        assertThat(text.strip()).isIn("", "前后");
    }

    @Test
    void lines_of_a_pdf_become_paragraphs_again() {
        List<String> lines = List.of(
                "第一条 为了规范重大行政决策程序，提高决策质量和",
                "效率，明确决策责任，制定本办法。",
                "第二条 本办法适用于县人民政府重大行政决策的作出",
                "和调整。",
                "（一）公共服务；",
                "（二）社会管理。");
        assertThat(Wording.of(PdfFile.paragraphs(lines)).paragraphs())
                .containsExactly(
                        "第一条 为了规范重大行政决策程序，提高决策质量和效率，明确决策责任，制定本办法。",
                        "第二条 本办法适用于县人民政府重大行政决策的作出和调整。",
                        "（一）公共服务；",
                        "（二）社会管理。");
    }

    @Test
    void a_pdf_is_read_unless_it_unpacks_without_end() throws IOException {
        Path good = folder.resolve("good.pdf");
        try (PDDocument pdf = new PDDocument()) {
            page(pdf);
            pdf.save(good.toFile());
        }
        assertThat(PdfFile.text(good)).contains("Plan 2026");

        Path bomb = folder.resolve("bomb.pdf");
        try (PDDocument pdf = new PDDocument()) {
            page(pdf);
            PDStream stream = new PDStream(pdf);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1024 * 1024];
                for (int megabyte = 0; megabyte < 300; megabyte++) {
                    out.write(zeros);
                }
            }
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Bomb"), stream);
            pdf.save(bomb.toFile());
        }
        assertThat(Files.size(bomb)).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> PdfFile.text(bomb)).isInstanceOf(WordingTooLarge.class);
    }

    @Test
    void plain_text_in_the_encodings_of_chinese_offices() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            Path file = folder.resolve(charset.name());
            Files.write(file, "第一条　总则\r\n\r\n第二条　𠮷林路".getBytes(charset));
            assertThat(Wording.of(TextFile.text(file)).paragraphs())
                    .as(charset.name())
                    .containsExactly("第一条　总则", "第二条　𠮷林路");
        }
    }

    @Test
    void pairs_are_what_a_search_looks_for() {
        assertThat(Pairs.of("补助 资金A1")).containsExactlyInAnyOrder("补助", "资金", "金a", "a1");
        assertThat(Pairs.of("𠮷林")).containsExactly("𠮷林");
    }

    private static void page(PDDocument pdf) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText("Plan 2026");
            content.endText();
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes.toByteArray());
        zip.closeEntry();
    }
}
