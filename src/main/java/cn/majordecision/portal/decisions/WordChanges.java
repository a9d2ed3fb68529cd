package cn.majordecision.portal.decisions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words in which two paragraphs differ. Chinese is compared character by character, numbers and Latin words as a whole; a
 * single character that happens to stay between two changes is told with them, so that a reader sees phrases.
 *
 * @param old the earlier paragraph
 * @param now the later one
 */
record WordChanges(List<Comparison.Piece> old, List<Comparison.Piece> now) {

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}]+|\\d+(?:[.,]\\d+)*[%％‰]?|\\X");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int LONGEST = 8000;

    static WordChanges of(String before, String after) {
        if (before.length() + after.length() > LONGEST) {
            return new WordChanges(
                    List.of(new Comparison.Piece(true, before)), List.of(new Comparison.Piece(true, after)));
        }
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(words(before), words(after), true).getDeltas();
        List<Comparison.Piece> old = new ArrayList<>();
        List<Comparison.Piece> now = new ArrayList<>();
        for (int i = 0; i < deltas.size(); i++) {
            AbstractDelta<String> delta = deltas.get(i);
            boolean marked = delta.getType() != DeltaType.EQUAL
                    || (i > 0
                            && i < deltas.size() - 1
                            && stray(delta.getSource().getLines()));
            add(old, marked, delta.getSource().getLines());
            add(now, marked, delta.getTarget().getLines());
        }
        return new WordChanges(old, now);
    }

    private static boolean stray(List<String> words) {
        return words.size() == 1 && HAN.matcher(words.get(0)).matches();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Comparison.Piece> pieces, boolean marked, List<String> words) {
        String text = String.join("", words);
        if (text.isEmpty()) {
            return;
        }
        Comparison.Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.marked() == marked) {
            pieces.set(pieces.size() - 1, new Comparison.Piece(marked, last.text() + text));
        } else {
            pieces.add(new Comparison.Piece(marked, text));
        }
    }
}
