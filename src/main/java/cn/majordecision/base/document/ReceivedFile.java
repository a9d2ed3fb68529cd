package cn.majordecision.base.document;

import cn.majordecision.base.ledger.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** A file on its way in: hashed while it is written to a temporary place, gone from there when closed. */
record ReceivedFile(Path path, String sha256, long size, long crc32) implements AutoCloseable {

    /** 100 MB, as the upload form says. */
    static final long LARGEST = 100L * 1024 * 1024;

    static ReceivedFile receive(InputStream content) throws IOException {
        Path path = Files.createTempFile("document", null);
        try {
            MessageDigest digest = Sha256.digest();
            CRC32 crc = new CRC32();
            long size = copy(new CheckedInputStream(content, crc), path, digest);
            return new ReceivedFile(path, Sha256.hex(digest.digest()), size, crc.getValue());
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        }
    }

    private static long copy(InputStream content, Path path, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new DocumentRefused("tooLarge");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
