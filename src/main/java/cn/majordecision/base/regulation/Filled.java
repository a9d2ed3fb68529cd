package cn.majordecision.base.regulation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What counts as filled in: text that is not blank, rows that are not none. */
public final class Filled {

    private Filled() {}

    /** True for text with something in it. */
    public static boolean in(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** True when every text has something in it. */
    public static boolean all(@Nullable String... texts) {
        return Arrays.stream(texts).allMatch(Filled::in);
    }

    /** True for at least one row. */
    public static boolean in(@Nullable Collection<?> rows) {
        return rows != null && !rows.isEmpty();
    }

    /** The rows that are there: none for no list, and never an empty place. */
    public static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }
}
