package cn.majordecision.portal.decisions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two texts beside each other: which paragraphs stayed, changed, came or went, and within a changed one which words (第十二条).
 *
 * @param rows one after the other
 */
public record Comparison(List<Row> rows) {

    private static final int AROUND = 1;

    /** What became of a paragraph. */
    public enum Kind {
        SAME("未改动"),
        CHANGED("修改"),
        ADDED("增加"),
        REMOVED("删去");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The kind in Chinese. */
        public String label() {
            return label;
        }
    }

    /** Words of a paragraph; marked where they differ. */
    public record Piece(boolean marked, String text) {}

    /**
     * A paragraph of the earlier text, of the later one, or both.
     *
     * @param before its number in the earlier text, or null
     * @param after its number in the later text, or null
     */
    public record Row(
            Kind kind, @Nullable Integer before, @Nullable Integer after, List<Piece> old, List<Piece> now) {}

    /** Rows shown together; unchanged ones far from any change are folded away. */
    public record Block(boolean folded, List<Row> rows) {}

    static Comparison of(List<String> before, List<String> after) {
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            int old = delta.getSource().getPosition();
            int now = delta.getTarget().getPosition();
            if (delta.getType() == DeltaType.EQUAL) {
                List<String> lines = delta.getSource().getLines();
                for (int i = 0; i < lines.size(); i++) {
                    List<Piece> same = List.of(new Piece(false, lines.get(i)));
                    rows.add(new Row(Kind.SAME, old + i + 1, now + i + 1, same, same));
                }
            } else {
                rows.addAll(Pairing.of(
                        delta.getSource().getLines(), delta.getTarget().getLines(), old, now));
            }
        }
        return new Comparison(rows);
    }

    /** How many paragraphs changed. */
    public long changed() {
        return count(Kind.CHANGED);
    }

    /** How many came. */
    public long added() {
        return count(Kind.ADDED);
    }

    /** How many went. */
    public long removed() {
        return count(Kind.REMOVED);
    }

    private long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** True when not a word differs. */
    public boolean same() {
        return count(Kind.SAME) == rows.size();
    }

    /** The rows, with long unchanged stretches folded. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Row> run = new ArrayList<>();
        boolean folded = false;
        for (int i = 0; i < rows.size(); i++) {
            boolean far = far(i);
            if (far != folded && !run.isEmpty()) {
                blocks.add(new Block(folded && run.size() > 1, List.copyOf(run)));
                run.clear();
            }
            folded = far;
            run.add(rows.get(i));
        }
        if (!run.isEmpty()) {
            blocks.add(new Block(folded && run.size() > 1, List.copyOf(run)));
        }
        return blocks;
    }

    private boolean far(int index) {
        return rows.subList(Math.max(0, index - AROUND), Math.min(rows.size(), index + AROUND + 1)).stream()
                .allMatch(row -> row.kind() == Kind.SAME);
    }
}
