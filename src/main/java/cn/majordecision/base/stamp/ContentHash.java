package cn.majordecision.base.stamp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.tsp.ers.ERSData;
import org.jspecify.annotations.Nullable;

/** The hash of a content as evidence records take it, read from the beginning each time; packages do not fit into memory (第三十三条). */
final class ContentHash implements ERSData {

    private final Content content;

    ContentHash(Content content) {
        this.content = content;
    }

    /** After a renewal of the hash function: the hash of the content's hash and of all that proved it before (RFC 4998, 5.3). */
    @Override
    @SuppressWarnings("NullAway") // the library is not annotated: there is no chain before the first
    public byte[] getHash(DigestCalculator hash, byte @Nullable [] previousChains) {
        try (OutputStream out = hash.getOutputStream()) {
            content.writeTo(out);
            byte[] own = hash.getDigest();
            if (previousChains == null) {
                return own;
            }
            out.write(own);
            out.write(previousChains);
            return hash.getDigest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
