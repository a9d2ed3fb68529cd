package cn.majordecision.matter.retrieval;

import cn.majordecision.base.document.Pairs;
import cn.majordecision.base.document.SearchWords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The words of a question, each once, in lower case, as the statement reads them. */
final class Terms {

    private static final int MOST = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Terms() {}

    static List<String> of(String words) {
        return SearchWords.of(words).stream().limit(MOST).toList();
    }

    /**
     * A word as the statement reads it.
     *
     * @param whole true when its pairs say all: it is one
     * @param cased true when it has letters, so that the text must be read in lower case, which takes most of the time
     */
    private record Term(int n, String word, Set<String> pairs, boolean whole, boolean cased) {

        static Term of(int n, String word) {
            return new Term(
                    n,
                    word,
                    Pairs.of(word),
                    word.codePointCount(0, word.length()) == 2,
                    !word.equals(word.toUpperCase(Locale.ROOT)));
        }
    }

    static String json(List<String> words) {
        try {
            return JSON.writeValueAsString(IntStream.range(0, words.size())
                    .mapToObj(n -> Term.of(n, words.get(n)))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
