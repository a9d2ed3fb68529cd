package cn.majordecision.portal.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is shown and as it is exported: the same words in both.
 *
 * @param heads names of the columns
 * @param rows the rows of this page
 * @param found how many there are in all
 */
public record Sheet(List<String> heads, List<List<Cell>> rows, int found) {

    /** Rows of a page. */
    static final int PAGE = 50;

    /** Rows of an export at most; more are to be narrowed down. */
    static final int EXPORT = 20_000;

    /**
     * A cell.
     *
     * @param text what stands in it
     * @param link where it leads, or null
     * @param style how it looks
     */
    public record Cell(String text, @Nullable String link, String style) {

        static Cell of(@Nullable String text) {
            return new Cell(text == null ? "" : text, null, "");
        }

        static Cell of(String text, String style) {
            return new Cell(text, null, style);
        }

        static Cell to(String text, String link) {
            return new Cell(text, link, "");
        }
    }

    /** How many pages there are. */
    public int pages() {
        return (found + PAGE - 1) / PAGE;
    }
}
