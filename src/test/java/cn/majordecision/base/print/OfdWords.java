package cn.majordecision.base.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Reads an OFD with the reader others use. */
public final class OfdWords {

    private OfdWords() {}

    /** The words of all pages without blanks and without the numbers of the pages. */
    public static String of(byte[] ofd) {
        StringBuilder words = new StringBuilder();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            ContentExtractor extractor = new ContentExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                List<String> texts = extractor.getPageContent(page);
                words.append(ReadBack.plain(String.join("", texts)).replaceFirst("—" + page + "—$", ""));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words.toString();
    }
}
