package cn.majordecision.base.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Which subtrees make up a proof of RFC 6962, so that one pass over the leaves can hash them all.
 *
 * @param ranges the subtrees in the order of the proof
 */
record ProofPlan(List<Range> ranges) {

    /** The leaves from one index to before another. */
    record Range(long from, long to) {}

    /** The path from the leaf to the root of the tree of that size. */
    static ProofPlan inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(index + " is no leaf of " + size);
        }
        List<Range> ranges = new ArrayList<>();
        path(index, 0, size, ranges);
        return new ProofPlan(ranges);
    }

    private static void path(long index, long from, long to, List<Range> ranges) {
        if (to - from == 1) {
            return;
        }
        long middle = from + leftOf(to - from);
        if (index < middle) {
            path(index, from, middle, ranges);
            ranges.add(new Range(middle, to));
        } else {
            path(index, middle, to, ranges);
            ranges.add(new Range(from, middle));
        }
    }

    /** That the tree of the smaller size is the beginning of the tree of the larger size. */
    static ProofPlan consistency(long smaller, long larger) {
        if (smaller < 0 || smaller > larger) {
            throw new IllegalArgumentException(smaller + " is not before " + larger);
        }
        List<Range> ranges = new ArrayList<>();
        if (smaller > 0) {
            beginning(smaller, 0, larger, true, ranges);
        }
        return new ProofPlan(ranges);
    }

    private static void beginning(long smaller, long from, long to, boolean whole, List<Range> ranges) {
        if (smaller == to) {
            if (!whole) {
                ranges.add(new Range(from, to));
            }
            return;
        }
        long middle = from + leftOf(to - from);
        if (smaller <= middle) {
            beginning(smaller, from, middle, whole, ranges);
            ranges.add(new Range(middle, to));
        } else {
            beginning(smaller, middle, to, false, ranges);
            ranges.add(new Range(from, middle));
        }
    }

    /** The largest power of two smaller than the size. */
    private static long leftOf(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** The proof itself, given every leaf of the tree from the first on. */
    List<byte[]> over(TreeHash hash, Iterable<byte[]> leaves) {
        List<Frontier> subtrees =
                ranges.stream().map(range -> Frontier.empty(hash)).toList();
        long index = 0;
        for (byte[] leaf : leaves) {
            for (int i = 0; i < subtrees.size(); i++) {
                if (ranges.get(i).from() <= index && index < ranges.get(i).to()) {
                    subtrees.get(i).add(leaf);
                }
            }
            index++;
        }
        return subtrees.stream().map(Frontier::root).toList();
    }
}
