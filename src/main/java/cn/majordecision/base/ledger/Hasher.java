package cn.majordecision.base.ledger;

import java.security.MessageDigest;

/** Leaf and node hashes of RFC 6962, with one digest of one thread. */
final class Hasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    Hasher(MessageDigest digest) {
        this.digest = digest;
    }

    byte[] leaf(byte[] content) {
        return leaf(content, 0, content.length);
    }

    byte[] leaf(byte[] content, int offset, int length) {
        digest.update(LEAF);
        digest.update(content, offset, length);
        return digest.digest();
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    byte[] nothing() {
        return digest.digest();
    }
}
