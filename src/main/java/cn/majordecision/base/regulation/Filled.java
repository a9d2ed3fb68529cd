package cn.majordecision.base.regulation;

import java.util.Arrays;
import java.util.Collection;
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
}
