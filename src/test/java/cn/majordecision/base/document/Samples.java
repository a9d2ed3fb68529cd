package cn.majordecision.base.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files that are what they claim to be. */
final class Samples {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    static final byte[] TEXT = "关于吉野家村道路改造的公告：𠮷村".getBytes(StandardCharsets.UTF_8);
    static final byte[] GBK_TEXT = "关于道路改造的公告".getBytes(Charset.forName("GB18030"));
    static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(504));
    static final byte[] PROGRAM = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000");
    static final byte[] DOCX = zip("[Content_Types].xml", "word/document.xml");
    static final byte[] XLSX = zip("[Content_Types].xml", "xl/workbook.xml");
    static final byte[] OFD = zip("OFD.xml", "Doc_0/Document.xml");
    static final byte[] ZIP = zip("照片/现场.jpg");

    private Samples() {}

    private static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(TEXT);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
