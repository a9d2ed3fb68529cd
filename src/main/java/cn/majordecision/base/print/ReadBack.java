package cn.majordecision.base.print;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF back as a search or a reading machine does, along its structure, so that text changed on the way is noticed
 * when the paper is made and not in thirty years (第三十三条). Page numbers and repeated heads are no part of the structure.
 */
final class ReadBack {

    /** Of all widths: the font has one glyph for several of them, so one may be read back as another. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inHead;
    private @Nullable COSDictionary head;

    private ReadBack() {}

    /** The words of a PDF without blanks, NFC. */
    static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ReadBack back = new ReadBack();
            for (PDPage page : document.getPages()) {
                back.take(page);
            }
            PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
            if (root != null) {
                back.follow(root.getKids(), null);
            }
            return plain(back.text.toString());
        }
    }

    /** Words without blanks, NFC. */
    static String plain(String words) {
        return Normalizer.normalize(BLANK.matcher(words).replaceAll(""), Normalizer.Form.NFC);
    }

    private void take(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> contents = marked.computeIfAbsent(page.getCOSObject(), key -> new HashMap<>());
        extractor.getMarkedContents().forEach(content -> take(content, contents));
    }

    private static void take(PDMarkedContent content, Map<Integer, String> contents) {
        StringBuilder words = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                words.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent nested) {
                take(nested, contents);
            }
        }
        contents.merge(content.getMCID(), words.toString(), String::concat);
    }

    private void follow(List<Object> kids, @Nullable PDPage page) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                PDPage own = element.getPage() == null ? page : element.getPage();
                if ("TH".equals(element.getStructureType())) {
                    once(element.getKids(), own);
                } else {
                    follow(element.getKids(), own);
                }
            } else if (kid instanceof PDMarkedContentReference reference) {
                append(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            } else if (kid instanceof Integer number) {
                append(page, number);
            }
        }
    }

    /** The head of a table is repeated on each page it goes on to, and was written once: the first page counts. */
    private void once(List<Object> kids, @Nullable PDPage page) {
        inHead = true;
        head = null;
        follow(kids, page);
        inHead = false;
    }

    private void append(@Nullable PDPage page, int number) {
        if (page == null) {
            return;
        }
        COSDictionary place = page.getCOSObject();
        if (inHead && head == null) {
            head = place;
        }
        if (!inHead || place.equals(head)) {
            text.append(marked.getOrDefault(place, Map.of()).getOrDefault(number, ""));
        }
    }
}
