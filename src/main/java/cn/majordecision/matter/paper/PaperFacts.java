package cn.majordecision.matter.paper;

import cn.majordecision.base.print.Chinese;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what a paper states, and what of it the record does not say. */
public final class PaperFacts {

    private final Map<String, Object> facts = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();

    /** States something without which the paper would not be what the law wants. */
    public PaperFacts must(String name, String label, @Nullable Object value) {
        return demand(label, value).may(name, value);
    }

    /** Holds it against the record that this is not there. */
    public PaperFacts demand(String label, @Nullable Object value) {
        if (value == null || value.toString().isBlank() || (value instanceof Collection<?> rows && rows.isEmpty())) {
            missing.add(label);
        }
        return this;
    }

    /** States something that may be empty. */
    public PaperFacts may(String name, @Nullable Object value) {
        facts.put(name, value == null ? "" : value);
        return this;
    }

    /** A day as papers write it; two dashes for none. */
    public static String day(@Nullable LocalDate day) {
        return new Chinese().day(day);
    }

    /** The words, two dashes where there are none. */
    public static String or(@Nullable Object words) {
        return new Chinese().or(words);
    }

    /** Everything stated; throws {@link PaperIncomplete} when something is missing. */
    public Map<String, Object> of(PaperKind kind) {
        if (!missing.isEmpty()) {
            throw new PaperIncomplete(
                    "《" + kind.title() + "》还不能生成：记录中没有" + String.join("、", missing) + "。请在相应任务中补齐后再生成。");
        }
        return facts;
    }
}
