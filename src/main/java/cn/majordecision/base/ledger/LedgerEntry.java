package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;

/**
 * One entry of a chain as it is stored: its exact bytes as text and the hash that the next entry repeats.
 *
 * @param seq position in the chain, from 1
 * @param entry canonical JSON
 * @param leaf leaf hash, 64 hexadecimal digits
 */
public record LedgerEntry(long seq, String entry, String leaf) {

    /** True when its hash is that of its text, and the text names its own number and the entry before. */
    boolean follows(String before) {
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        CanonicalScanner scanner = new CanonicalScanner();
        return scanner.scan(bytes, 0, bytes.length)
                && leaf.equals(Hex.of(TreeHash.SHA_256.hasher().leaf(bytes)))
                && scanner.written("seq").equals(Long.toString(seq))
                && scanner.written("prev").equals('"' + before + '"');
    }
}
