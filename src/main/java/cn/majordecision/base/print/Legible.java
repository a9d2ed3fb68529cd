package cn.majordecision.base.print;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Text of which nothing is lost on paper (第三十三条). A character that the font lacks, that nobody sees, or that could not be told
 * from another one in the same paper, stands there by its number; a radical becomes the ideograph that it is drawn as.
 *
 * @param text what can be printed
 * @param unprintable what stands there by its number
 */
record Legible(String text, Set<Integer> unprintable) {

    static Legible of(String text, Typeface typeface) {
        int[] characters = text.codePoints()
                .map(each -> Ordinary.radical(each) ? typeface.alike(each) : each)
                .toArray();
        Map<Integer, Integer> drawn = new HashMap<>();
        for (int each : characters) {
            drawn.merge(typeface.alike(each), each, Ordinary::first);
        }
        Set<Integer> unprintable = new TreeSet<>();
        StringBuilder legible = new StringBuilder(text.length());
        for (int each : characters) {
            boolean alone = Character.isSpaceChar(each) || drawn.getOrDefault(typeface.alike(each), each) == each;
            if (each == '\n' || each == '\r' || each == '\t' || (alone && seen(each) && typeface.has(each))) {
                legible.appendCodePoint(each);
            } else {
                unprintable.add(each);
                legible.append('〔').append(Printed.number(each)).append('〕');
            }
        }
        return new Legible(legible.toString(), unprintable);
    }

    private static boolean seen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
