package cn.majordecision.base.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One row in the binary format of COPY, read in place. */
final class Row {

    private final int[] offsets = new int[8];
    private final int[] lengths = new int[8];
    private byte[] data = new byte[0];

    /** Points this row at the fields that begin there. */
    void at(byte[] bytes, int offset) {
        data = bytes;
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        int count = fields.getShort(offset);
        int next = offset + 2;
        for (int i = 0; i < count; i++) {
            lengths[i] = fields.getInt(next);
            offsets[i] = next + 4;
            next = offsets[i] + Math.max(0, lengths[i]);
        }
    }

    long number(int field) {
        return ByteBuffer.wrap(data).getLong(offsets[field]);
    }

    boolean missing(int field) {
        return lengths[field] < 0;
    }

    String text(int field) {
        return missing(field) ? "" : new String(data, offsets[field], lengths[field], StandardCharsets.UTF_8);
    }

    byte[] bytes(int field) {
        return missing(field) ? new byte[0] : Arrays.copyOfRange(data, offsets[field], offsets[field] + lengths[field]);
    }

    boolean same(int field, byte[] expected) {
        return Arrays.equals(
                data, offsets[field], offsets[field] + Math.max(0, lengths[field]), expected, 0, expected.length);
    }

    int bytesOf(int field) {
        return Math.max(0, lengths[field]);
    }

    /** The leaf hash of a field. */
    byte[] leaf(int field, Hasher hasher) {
        return hasher.leaf(data, offsets[field], lengths[field]);
    }

    boolean canonical(int field, CanonicalScanner scanner) {
        return scanner.scan(data, offsets[field], lengths[field]);
    }
}
