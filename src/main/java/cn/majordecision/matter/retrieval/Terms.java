package cn.majordecision.matter.retrieval;

import cn.majordecision.base.document.Pairs;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
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
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s　]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private record Term(int n, String word, Set<String> pairs) {}

    static String json(List<String> words) {
        try {
            return JSON.writeValueAsString(IntStream.range(0, words.size())
                    .mapToObj(n -> new Term(n, words.get(n), Pairs.of(words.get(n))))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
