package cn.majordecision.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;

/** What a file is by its bytes alone, whatever its name says. */
final class ContentType {

    static final String ZIP = "application/zip";
    static final String OFD = "application/ofd";
    static final String DAMAGED = "application/x-damaged";
    static final String ENCRYPTED = "application/x-encrypted";
    static final String OLE = "application/x-tika-msoffice";

    /** Zip packages that are more than a zip: a part they must contain, and what they are. */
    private static final Map<String, String> PACKAGES = Map.of(
            "OFD.xml", OFD,
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final Set<String> ZIPS = Set.of(ZIP, "application/x-tika-ooxml");
    private static final int LONGEST_TYPE = 100;

    private static final Tika TIKA = new Tika();

    private ContentType() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String type = String.valueOf(MediaType.parse(TIKA.detect(in)).getBaseType());
            return ZIPS.contains(type) || type.startsWith("application/vnd.oa") ? inside(file) : type;
        }
    }

    private static String inside(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Map.Entry<String, String> known : PACKAGES.entrySet()) {
                if (zip.getEntry(known.getKey()) != null) {
                    return known.getValue();
                }
            }
            return declared(zip);
        } catch (ZipException e) {
            return String.valueOf(e.getMessage()).contains("encrypted") ? ENCRYPTED : DAMAGED;
        }
    }

    /** True for a zip and for what is a zip within. */
    static boolean packed(String content) {
        return content.equals(ZIP) || content.equals(OFD) || content.startsWith("application/vnd.o");
    }

    /** OpenDocument packages say themselves what they are. */
    private static String declared(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return ZIP;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
            return type.startsWith("application/vnd.oasis.opendocument.") ? type : ZIP;
        }
    }
}
