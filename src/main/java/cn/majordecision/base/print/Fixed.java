package cn.majordecision.base.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Writes a PDF whose times and identifier come from its content alone, so that the same facts give the same bytes (第三十三条). */
final class Fixed {

    private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");
    private static final Pattern TIMES = Pattern.compile(
            "(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:)|(xmp:(?:CreateDate|ModifyDate|MetadataDate)=\")[^\"]*(\")");

    private Fixed() {}

    static byte[] bytes(PDDocument pdf, Instant asOf, String content) throws IOException {
        Instant second = asOf.truncatedTo(ChronoUnit.SECONDS);
        GregorianCalendar time = GregorianCalendar.from(second.atZone(HOUSE));
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(time);
        information.setModificationDate(time);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                second.atZone(HOUSE).withZoneSameInstant(ZoneOffset.ofHours(8)));
        metadata.importXMPMetadata(TIMES.matcher(xmp)
                .replaceAll(found -> found.group(1) != null
                        ? found.group(1) + written + found.group(2)
                        : found.group(3) + written + found.group(4))
                .getBytes(StandardCharsets.UTF_8));
        CRC32 seed = new CRC32();
        seed.update(content.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(seed.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
