package cn.majordecision.base.document;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The pairs of neighbouring characters of a text: what a search for Chinese words is narrowed down by. */
public final class Pairs {

    private Pairs() {}

    /** Each pair once, in lower case; none across a space or a line. */
    public static Set<String> of(String text) {
        int[] characters = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        Set<String> pairs = new TreeSet<>();
        for (int i = 1; i < characters.length; i++) {
            if (!Character.isWhitespace(characters[i - 1]) && !Character.isWhitespace(characters[i])) {
                pairs.add(new String(characters, i - 1, 2));
            }
        }
        return pairs;
    }
}
