package cn.majordecision.walk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One chain of the ledger, followed from where it was last looked at; checks each new entry itself. */
final class Chain {

    private final String name;
    private final JdbcClient jdbc;
    private long seq;
    private String leaf = "0".repeat(64);

    Chain(String name, JdbcClient jdbc) {
        this.name = name;
        this.jdbc = jdbc;
    }

    private record Entry(long seq, String text, String hash, String leaf) {}

    /** Begins after what is already there. */
    Chain fromHere() {
        jdbc.sql("select seq, encode(leaf, 'hex') as leaf from ledger.head where chain = ?")
                .param(name)
                .query((row, n) -> {
                    seq = row.getLong(1);
                    leaf = row.getString(2);
                    return seq;
                })
                .optional();
        return this;
    }

    /** The new entries' text; adds to the faults what is wrong with them. */
    List<String> follow(List<String> faults) {
        List<String> texts = new ArrayList<>();
        jdbc.sql("select seq, entry, leaf from ledger.entry where chain = ? and seq > ? order by seq")
                .params(name, seq)
                .query((row, n) -> new Entry(
                        row.getLong(1),
                        new String(row.getBytes(2), StandardCharsets.UTF_8),
                        hash(row.getBytes(2)),
                        HexFormat.of().formatHex(row.getBytes(3))))
                .list()
                .forEach(entry -> {
                    if (entry.seq() != seq + 1
                            || !entry.text().contains("\"prev\":\"" + leaf + "\"")
                            || !entry.hash().equals(entry.leaf())) {
                        faults.add("留痕链" + name + "在第" + entry.seq() + "条断开");
                    }
                    seq = entry.seq();
                    leaf = entry.leaf();
                    texts.add(entry.text());
                });
        return texts;
    }

    private static String hash(byte[] entry) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return HexFormat.of().formatHex(sha256.digest(entry));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
