package cn.majordecision.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the lines of a PDF and joins them to paragraphs again, as Chinese papers begin and end them. */
final class PdfFile {

    private static final long IN_MEMORY = 16L * 1024 * 1024;
    private static final long ON_DISK = 256L * 1024 * 1024;
    private static final long UNPACKED = 256L * 1024 * 1024;
    private static final int PAGES = 1000;

    private static final Pattern BEGINS = Pattern.compile(
            "^(?:第[一二三四五六七八九十百千零〇\\d]+[编章节条款]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\(?\\d+[.、．)）]|附件|附：|　|\\s{2}).*");
    private static final Pattern ENDS = Pattern.compile(".*[。！？；：.!?;:]”?\\s*$");

    private PdfFile() {}

    static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, IN_MEMORY + ON_DISK).streamCache)) {
            unpacksWithinReason(pdf.getDocument());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(PAGES);
            BoundedText text = new BoundedText();
            stripper.writeText(pdf, text);
            return paragraphs(text.toString().lines().toList());
        }
    }

    /** A stream of a few bytes may unpack to gigabytes; all of them are counted, without being kept, before any is used. */
    private static void unpacksWithinReason(COSDocument pdf) throws IOException {
        long left = UNPACKED;
        for (COSObjectKey key : List.copyOf(pdf.getXrefTable().keySet())) {
            COSObject object = pdf.getObjectFromPool(key);
            COSBase content = object == null ? null : object.getObject();
            if (content instanceof COSStream stream && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                left -= unpacked(stream, left);
            }
        }
    }

    private static long unpacked(COSStream stream, long most) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = new InflaterInputStream(raw)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new WordingTooLarge();
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
            return size; // the reader repairs or leaves out what is damaged
        }
        return size;
    }

    /** A line goes on in the next one unless it ends a sentence or the next one begins an article or an item. */
    static String paragraphs(List<String> lines) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String line : lines) {
            boolean begins = before.isBlank()
                    || line.isBlank()
                    || BEGINS.matcher(line).matches()
                    || ENDS.matcher(before).matches();
            text.append(begins ? "\n" : "").append(line.strip());
            before = line;
        }
        return text.toString();
    }
}
