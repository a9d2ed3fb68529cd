package cn.majordecision.portal.decisions;

import cn.majordecision.base.document.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds in a changed passage which paragraph became which: those most alike, in their order; the others came or went. */
final class Pairing {

    private static final double ALIKE = 0.3;
    private static final long MOST = 40_000;

    private Pairing() {}

    static List<Comparison.Row> of(List<String> before, List<String> after, int oldFrom, int newFrom) {
        boolean[][] pairs = pairs(before, after);
        List<Comparison.Row> rows = new ArrayList<>();
        int old = 0;
        int now = 0;
        while (old < before.size() || now < after.size()) {
            int partner = old < before.size() ? partner(pairs[old]) : -1;
            if (old < before.size() && partner < 0) {
                rows.add(removed(before.get(old), oldFrom + ++old));
            } else if (now < after.size() && now != partner) {
                rows.add(added(after.get(now), newFrom + ++now));
            } else {
                WordChanges changes = WordChanges.of(before.get(old), after.get(now));
                rows.add(new Comparison.Row(
                        Comparison.Kind.CHANGED, oldFrom + ++old, newFrom + ++now, changes.old(), changes.now()));
            }
        }
        return rows;
    }

    private static Comparison.Row removed(String text, int number) {
        return new Comparison.Row(
                Comparison.Kind.REMOVED, number, null, List.of(new Comparison.Piece(true, text)), List.of());
    }

    private static Comparison.Row added(String text, int number) {
        return new Comparison.Row(
                Comparison.Kind.ADDED, null, number, List.of(), List.of(new Comparison.Piece(true, text)));
    }

    private static int partner(boolean[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i]) {
                return i;
            }
        }
        return -1;
    }

    /** The pairing in order whose likeness is greatest as a whole; a passage too long for that is paired line by line. */
    private static boolean[][] pairs(List<String> before, List<String> after) {
        int rows = before.size();
        int columns = after.size();
        boolean[][] chosen = new boolean[rows][columns];
        if ((long) rows * columns > MOST) {
            for (int i = 0; i < Math.min(rows, columns); i++) {
                chosen[i][i] = true;
            }
            return chosen;
        }
        double[][] likeness = likeness(before, after);
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double paired = likeness[i][j] >= ALIKE ? likeness[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        choose(chosen, likeness, best);
        return chosen;
    }

    private static void choose(boolean[][] chosen, double[][] likeness, double[][] best) {
        int i = 0;
        int j = 0;
        while (i < likeness.length && j < likeness[i].length) {
            if (likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                chosen[i++][j++] = true;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static double[][] likeness(List<String> before, List<String> after) {
        List<Set<String>> old = before.stream().map(Pairs::of).toList();
        List<Set<String>> now = after.stream().map(Pairs::of).toList();
        double[][] likeness = new double[old.size()][now.size()];
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < now.size(); j++) {
                Set<String> common = new TreeSet<>(old.get(i));
                common.retainAll(now.get(j));
                int all = old.get(i).size() + now.get(j).size();
                likeness[i][j] = all == 0 ? 0 : 2.0 * common.size() / all;
            }
        }
        return likeness;
    }
}
