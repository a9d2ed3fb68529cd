package cn.majordecision.matter.dossier.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * One file of a bag, known before its content is read.
 *
 * @param path below the bag's own folder
 * @param size bytes
 * @param crc32 what a stored zip says of it before the content
 * @param sha256 hexadecimal
 * @param content writes it, a piece at a time
 */
public record BagFile(String path, long size, long crc32, String sha256, Content content) {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        /** All of it, from the beginning. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A small file. */
    public static BagFile of(String path, byte[] bytes) {
        return new BagFile(path, bytes.length, crc32(bytes), sha256(bytes), out -> out.write(bytes));
    }

    /** A small file of text. */
    public static BagFile of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is written as it goes: once here, to be measured, and again when it is wanted. */
    public static BagFile measured(String path, Content content) throws IOException {
        Sums sums = new Sums(OutputStream.nullOutputStream(), false);
        content.writeTo(sums);
        Sums.Sum sum = sums.sum();
        return new BagFile(path, sum.size(), sum.crc32(), sum.sha256(), content);
    }

    /** The CRC-32 of some bytes. */
    public static long crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length);
        return crc.getValue();
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sums.sha256().digest(bytes));
    }
}
