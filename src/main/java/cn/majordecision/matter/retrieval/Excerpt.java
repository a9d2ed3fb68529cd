package cn.majordecision.matter.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks the words that were asked for in the text around them. */
final class Excerpt {

    private Excerpt() {}

    static List<Passage.Piece> of(String text, List<String> words) {
        String line = text.replaceAll("[\\s　]+", " ").strip();
        if (line.isEmpty()) {
            return List.of();
        }
        Matcher asked = Pattern.compile(
                        words.stream().map(Pattern::quote).collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(line);
        List<Passage.Piece> pieces = new ArrayList<>();
        int from = 0;
        while (!words.isEmpty() && asked.find()) {
            if (asked.start() > from) {
                pieces.add(new Passage.Piece(line.substring(from, asked.start()), false));
            }
            pieces.add(new Passage.Piece(asked.group(), true));
            from = asked.end();
        }
        if (from < line.length()) {
            pieces.add(new Passage.Piece(line.substring(from), false));
        }
        return List.copyOf(pieces);
    }
}
