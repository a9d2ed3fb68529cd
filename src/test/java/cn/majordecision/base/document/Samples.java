package cn.majordecision.base.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

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

    static byte[] encryptedPdf(String password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            pdf.save(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** What a packer with a password writes: the first flag of each entry, at its beginning and in the directory. */
    static byte[] encryptedZip() {
        byte[] zip = ZIP.clone();
        for (int at = 0; at < zip.length - 10; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3) {
                zip[at + 6] |= 1;
            } else if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1) {
                zip[at + 8] |= 1;
            }
        }
        return zip;
    }

    static byte[] encryptedOffice() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(new byte[8192]), "EncryptedPackage");
            parts.createDocument(new ByteArrayInputStream(new byte[8192]), "EncryptionInfo");
            parts.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** A few kilobytes that become 80 MB. */
    static byte[] bomb(String name) {
        return packed(name, new byte[1024 * 1024], 80);
    }

    /** More than becomes suspicious, were it packed well; it is not. */
    static byte[] manyPages() {
        byte[] page = new byte[1024 * 1024];
        new Random(713).nextBytes(page);
        return packed("扫描件.txt", page, 70);
    }

    private static byte[] packed(String name, byte[] content, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(name));
            for (int time = 0; time < times; time++) {
                zip.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

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
