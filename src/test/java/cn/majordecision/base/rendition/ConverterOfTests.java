package cn.majordecision.base.rendition;

import cn.majordecision.base.print.PrintSlice;
import cn.majordecision.base.print.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Programs that take LibreOffice's arguments and do as they are told, and files for them. */
public final class ConverterOfTests {

    private static final Path FOLDER = folder();

    private ConverterOfTests() {}

    /** A program that answers to its name and then runs these lines; {@code $out} is where it must write. */
    public static Path program(String name, String lines) throws IOException {
        Path program = FOLDER.resolve(name);
        Files.writeString(program, """
                        #!/bin/sh
                        if [ "$1" = --version ]; then echo '转换程序 1.0'; exit 0; fi
                        while [ $# -gt 1 ]; do if [ "$1" = --outdir ]; then out=$2; fi; shift; done
                        original=$1
                        """ + lines + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** One that writes this as its result. */
    public static Path writing(String name, byte[] pdf) throws IOException {
        Path result = Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        return program(name, "cp '" + result + "' \"$out/original.pdf\"");
    }

    /** A file beside the programs. */
    static Path beside(String name) {
        return FOLDER.resolve(name);
    }

    /** A valid PDF/A-2a with these words. */
    public static byte[] archival(String words) throws Exception {
        return PrintSlice.printing()
                .print(new Sheet(
                        "sample/long",
                        Map.of(
                                "title",
                                words,
                                "lines",
                                List.of(words),
                                "rows",
                                List.of(),
                                "day",
                                LocalDate.of(2026, 11, 23)),
                        "据测试生成。",
                        Instant.parse("2026-11-23T00:00:00Z")))
                .bytes();
    }

    /** The same with a script in it, so that it claims what it is not. */
    static byte[] claiming(byte[] archival) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(archival)) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('713')"));
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** A PDF that claims nothing. */
    public static byte[] plain(String words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setTitle(words);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** A Word file with these words in a font nobody may ship. */
    public static byte[] word(String words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                    Target="word/document.xml"/></Relationships>""");
            entry(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
                    <w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t>%s</w:t></w:r></w:p></w:body>\
                    </w:document>""".formatted(words));
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "converter");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
