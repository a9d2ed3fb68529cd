package cn.majordecision.base.document;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a document, for reading, comparing and searching; what is decided on is the document itself (第十二条).
 *
 * @param paragraphs one after the other, none empty; nothing when the words could not be read
 * @param unreadable why not, in Chinese; empty when they could
 */
public record Wording(List<String> paragraphs, String unreadable) {

    private static final String NO_ELEMENT = "[\\p{Cntrl}&&[^\\n]]+";

    /** True when there are words. */
    public boolean readable() {
        return unreadable.isEmpty();
    }

    static Wording of(String text) {
        return new Wording(
                Arrays.stream(text.split("\\R"))
                        .map(line -> line.replaceAll(NO_ELEMENT, " ").strip())
                        .filter(line -> !line.isEmpty())
                        .toList(),
                "");
    }

    static Wording unreadable(String key) {
        return new Wording(List.of(), DocumentTexts.text("wording." + key));
    }
}
