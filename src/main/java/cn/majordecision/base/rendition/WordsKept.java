package cn.majordecision.base.rendition;

import cn.majordecision.base.document.Wording;
import cn.majordecision.base.document.Wordings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the ideographs of an upload against those of its rendition, so that none is lost in silence (第三十三条). */
@Component
class WordsKept {

    private static final int NAMED = 5;

    private final Wordings wordings;

    WordsKept(Wordings wordings) {
        this.wordings = wordings;
    }

    /** What is missing, in Chinese; empty when nothing is. */
    String lost(String original, String rendition) {
        Wording before = wordings.of(original);
        if (!before.readable()) {
            return "文字未能核对";
        }
        Map<Integer, Integer> left = ideographs(before);
        ideographs(wordings.of(rendition)).forEach((each, times) -> left.merge(each, -times, Integer::sum));
        left.values().removeIf(times -> times <= 0);
        if (left.isEmpty()) {
            return "";
        }
        StringBuilder named = new StringBuilder();
        left.keySet().stream().limit(NAMED).forEach(named::appendCodePoint);
        int lost = left.values().stream().mapToInt(Integer::intValue).sum();
        return "与原件核对少" + lost + "字（" + named + (left.size() > NAMED ? "等" : "") + "），以原件为准";
    }

    private static Map<Integer, Integer> ideographs(Wording wording) {
        Map<Integer, Integer> counted = new LinkedHashMap<>();
        wording.paragraphs().stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isIdeographic)
                .forEach(each -> counted.merge(each, 1, Integer::sum));
        return counted;
    }
}
