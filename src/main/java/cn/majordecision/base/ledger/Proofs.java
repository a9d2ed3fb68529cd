package cn.majordecision.base.ledger;

import java.security.MessageDigest;
import java.util.List;

/** Checks inclusion and consistency proofs as RFC 9162, 2.1.3.2 and 2.1.4.2, tells a client to. */
final class Proofs {

    private Proofs() {}

    /**
     * What a proof speaks of.
     *
     * @param size leaves of the tree
     * @param root its root
     */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    record Tree(long size, byte[] root) {}

    static boolean includes(TreeHash hash, byte[] leaf, long index, Tree tree, List<byte[]> proof) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        Hasher hasher = hash.hasher();
        long node = index;
        long last = tree.size() - 1;
        byte[] root = leaf;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                root = hasher.node(sibling, root);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                root = hasher.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(root, tree.root());
    }

    static boolean consistent(TreeHash hash, Tree smaller, Tree larger, List<byte[]> proof) {
        if (smaller.size() < 0 || smaller.size() > larger.size()) {
            return false;
        }
        if (smaller.size() == larger.size()) {
            return proof.isEmpty() && MessageDigest.isEqual(smaller.root(), larger.root());
        }
        if (smaller.size() == 0) {
            return proof.isEmpty();
        }
        boolean perfect = Long.bitCount(smaller.size()) == 1;
        if (!perfect && proof.isEmpty()) {
            return false;
        }
        List<byte[]> rest = perfect ? proof : proof.subList(1, proof.size());
        return grows(hash.hasher(), smaller, larger, perfect ? smaller.root() : proof.get(0), rest);
    }

    private static boolean grows(Hasher hasher, Tree smaller, Tree larger, byte[] seed, List<byte[]> proof) {
        int up = Long.numberOfTrailingZeros(smaller.size());
        long node = (smaller.size() - 1) >> up;
        long last = (larger.size() - 1) >> up;
        byte[] before = seed;
        byte[] after = seed;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = hasher.node(sibling, before);
                after = hasher.node(sibling, after);
                int skipped = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                after = hasher.node(after, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0
                && MessageDigest.isEqual(before, smaller.root())
                && MessageDigest.isEqual(after, larger.root());
    }
}
