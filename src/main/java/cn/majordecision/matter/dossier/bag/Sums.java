package cn.majordecision.matter.dossier.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.jspecify.annotations.Nullable;

/** Passes bytes on and counts and hashes them on the way, with every function at once. */
final class Sums extends OutputStream {

    private final OutputStream out;
    private final MessageDigest sha256 = sha256();
    private final @Nullable MessageDigest sm3;
    private final CRC32 crc = new CRC32();
    private long size;

    Sums(OutputStream out, boolean second) {
        this.out = out;
        this.sm3 = second ? new SM3.Digest() : null;
    }

    /**
     * What a file came to.
     *
     * @param sm3 empty where it was not asked for
     */
    record Sum(long size, long crc32, String sha256, String sm3) {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        crc.update(bytes, offset, length);
        sha256.update(bytes, offset, length);
        if (sm3 != null) {
            sm3.update(bytes, offset, length);
        }
        out.write(bytes, offset, length);
    }

    Sum sum() {
        return new Sum(
                size,
                crc.getValue(),
                HexFormat.of().formatHex(sha256.digest()),
                sm3 == null ? "" : HexFormat.of().formatHex(sm3.digest()));
    }
}
