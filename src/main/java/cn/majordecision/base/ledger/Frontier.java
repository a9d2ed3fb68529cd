package cn.majordecision.base.ledger;

import java.util.Arrays;

/** The right edge of an RFC 6962 tree: the roots of its perfect subtrees, all that is needed to append and to tell the root. */
final class Frontier {

    private static final int BYTES = 32;

    private final Hasher hasher;
    private final byte[][] roots = new byte[Long.SIZE][];
    private long size;
    private int count;

    private Frontier(Hasher hasher) {
        this.hasher = hasher;
    }

    static Frontier empty(TreeHash hash) {
        return new Frontier(hash.hasher());
    }

    /** The frontier as {@link #stored()} gave it for a tree of that size. */
    static Frontier of(TreeHash hash, long size, byte[] stored) {
        if (stored.length != BYTES * Long.bitCount(size)) {
            throw new IllegalArgumentException(stored.length + " bytes are no frontier of " + size + " leaves");
        }
        Frontier frontier = empty(hash);
        frontier.size = size;
        for (int from = 0; from < stored.length; from += BYTES) {
            frontier.roots[frontier.count++] = Arrays.copyOfRange(stored, from, from + BYTES);
        }
        return frontier;
    }

    void add(byte[] leaf) {
        roots[count++] = leaf;
        size++;
        for (long perfect = size; (perfect & 1) == 0; perfect >>= 1) {
            count--;
            roots[count - 1] = hasher.node(roots[count - 1], roots[count]);
        }
    }

    /** Hashes the content as a leaf and adds it. */
    byte[] addContent(byte[] content) {
        byte[] leaf = hasher.leaf(content);
        add(leaf);
        return leaf;
    }

    byte[] root() {
        if (count == 0) {
            return hasher.nothing();
        }
        byte[] root = roots[count - 1];
        for (int i = count - 2; i >= 0; i--) {
            root = hasher.node(roots[i], root);
        }
        return root;
    }

    byte[] stored() {
        byte[] stored = new byte[count * BYTES];
        for (int i = 0; i < count; i++) {
            System.arraycopy(roots[i], 0, stored, i * BYTES, BYTES);
        }
        return stored;
    }

    long size() {
        return size;
    }
}
