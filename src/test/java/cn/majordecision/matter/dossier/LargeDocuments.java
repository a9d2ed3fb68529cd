package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents of 100 MB of noise, in the database as uploads put them there and as files beside it. */
final class LargeDocuments {

    private static final int MIB = 1 << 20;
    private static final long SIZE = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LargeDocuments(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    List<String> make(Path folder, long megabytes) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (long made = 0; made < megabytes; made += SIZE) {
            long size = Math.min(SIZE, megabytes - made);
            long seed = made;
            hashes.add(file(folder.resolve("%04d.bin".formatted(made)), seed, size));
            String sha256 = hashes.get(hashes.size() - 1);
            transaction.executeWithoutResult(status -> keep(sha256, seed, size));
        }
        return hashes;
    }

    private static String file(Path path, long seed, long size) throws IOException {
        MessageDigest digest = Sha256.digest();
        Random random = new Random(seed);
        byte[] piece = new byte[MIB];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (long at = 0; at < size; at++) {
                random.nextBytes(piece);
                digest.update(piece);
                out.write(piece);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void keep(String sha256, long seed, long size) {
        Random random = new Random(seed);
        byte[] piece = new byte[MIB];
        CRC32 crc = new CRC32();
        for (long at = 0; at < size; at++) {
            random.nextBytes(piece);
            crc.update(piece);
        }
        jdbc.sql(
                        "insert into document.content (sha256, size, media_type, crc32) values (?, ?, 'application/octet-stream', ?)")
                .params(sha256, size * MIB, crc.getValue())
                .update();
        random.setSeed(seed);
        for (int at = 0; at < size; at++) {
            random.nextBytes(piece);
            jdbc.sql("insert into document.chunk values (?, ?, ?)")
                    .params(sha256, at, piece)
                    .update();
        }
        jdbc.sql("insert into document.upload (sha256, name, uploader) values (?, ?, 'undertaker')")
                .params(sha256, "录像" + seed + ".bin")
                .update();
    }
}
