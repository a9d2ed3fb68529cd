package cn.majordecision.base.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A paper just made, written a second time as OFD (GB/T 33190): the same pages, each character in the same place, with the glyphs of the
 * paper embedded. The same paper gives the same bytes (第三十三条).
 */
final class Ofd {

    private static final String ROOT = "Doc_0/";
    /** Not the first moment a zip can name: that one the JDK writes a second time, in the zone of the machine. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final IntSupplier ids = last::incrementAndGet;
    private final Map<Typeface.Weight, Integer> fonts = new EnumMap<>(Typeface.Weight.class);
    private final Map<Typeface.Weight, Subset> subsets = new EnumMap<>(Typeface.Weight.class);

    private Ofd() {}

    static byte[] of(byte[] pdf, Instant asOf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Ofd ofd = new Ofd();
            ofd.take(document);
            String title =
                    Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), "");
            return ofd.packed(ofd.root(title, LocalDate.ofInstant(asOf, HOUSE)));
        }
    }

    private void take(PDDocument document) throws IOException {
        List<Trace> traces = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            traces.add(Trace.of(page));
        }
        PDRectangle box = document.getPage(0).getMediaBox();
        String paper = OfdPage.box(0, 0, whole(box.getWidth()), whole(box.getHeight()));
        embed(traces);
        List<String> numbers = new ArrayList<>();
        for (Trace trace : traces) {
            String name = "Pages/Page_" + numbers.size() + "/Content.xml";
            numbers.add(String.valueOf(ids.getAsInt()));
            parts.put(ROOT + name, new OfdPage(fonts, subsets, ids, paper).of(trace));
        }
        parts.put(ROOT + "Document.xml", document(paper, numbers));
    }

    /** The sides of a sheet are whole tenths of a millimetre, which points are not. */
    private static double whole(float points) {
        return Math.round(Trace.millimetres(points) * 10) / 10.0;
    }

    private void embed(List<Trace> traces) throws IOException {
        OfdXml res = new OfdXml("Res", "BaseLoc", "Res").open("Fonts");
        for (Typeface.Weight weight : Typeface.Weight.values()) {
            TreeSet<Integer> characters = new TreeSet<>();
            traces.stream()
                    .flatMap(trace -> trace.glyphs().stream())
                    .filter(glyph -> glyph.weight() == weight)
                    .forEach(glyph -> characters.add(glyph.character()));
            if (!characters.isEmpty()) {
                Subset subset = Subset.of(weight, characters);
                subsets.put(weight, subset);
                fonts.put(weight, ids.getAsInt());
                name(weight, subset, res);
            }
        }
        parts.put(ROOT + "PublicRes.xml", res.end());
    }

    private void name(Typeface.Weight weight, Subset subset, OfdXml res) {
        String file = weight.file().substring(weight.file().lastIndexOf('/') + 1);
        parts.put(ROOT + "Res/" + file, subset.bytes());
        String id = String.valueOf(fonts.get(weight));
        String bold = String.valueOf(weight == Typeface.Weight.BOLD);
        res.open(
                "Font",
                "ID",
                id,
                "FontName",
                Typeface.NAME,
                "FamilyName",
                Typeface.NAME,
                "Charset",
                "unicode",
                "Bold",
                bold);
        res.leaf("FontFile", file).close();
    }

    private byte[] document(String paper, List<String> pages) {
        OfdXml xml = new OfdXml("Document").open("CommonData").leaf("MaxUnitID", String.valueOf(last.get()));
        xml.open("PageArea")
                .leaf("PhysicalBox", paper)
                .close()
                .leaf("PublicRes", "PublicRes.xml")
                .close();
        xml.open("Pages");
        for (int page = 0; page < pages.size(); page++) {
            xml.open("Page", "ID", pages.get(page), "BaseLoc", "Pages/Page_" + page + "/Content.xml")
                    .close();
        }
        return xml.end();
    }

    private byte[] root(String title, LocalDate on) {
        OfdXml xml = new OfdXml("OFD", "Version", "1.0", "DocType", "OFD")
                .open("DocBody")
                .open("DocInfo");
        xml.leaf("DocID", identifier(title + on)).leaf("Title", title).leaf("CreationDate", on.toString());
        xml.leaf("Creator", Printing.PRODUCER).close();
        return xml.leaf("DocRoot", ROOT + "Document.xml").end();
    }

    /** From the content alone. */
    private String identifier(String more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            byte[] all = digest.digest(more.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Stored and not compressed, because what a compressor writes depends on the machine. */
    private byte[] packed(byte[] root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            add(zip, "OFD.xml", root);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
