package cn.majordecision.base.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person types into a search field: words between blanks, the wide one of Chinese among them. */
public final class SearchWords {

    /** Characters of a question that are looked at. */
    private static final int LONGEST = 100;

    private SearchWords() {}

    /** What was typed, without control characters and blanks around it, cut to what is looked at; empty for nothing. */
    public static String typed(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }

    /** The words, each once, in lower case. */
    public static List<String> of(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s　]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
