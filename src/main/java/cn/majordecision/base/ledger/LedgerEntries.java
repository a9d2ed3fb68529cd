package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored chains: one head row a chain, locked while an entry is appended. */
@Component
public class LedgerEntries {

    private final JdbcClient jdbc;

    LedgerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest position of a chain and its leaf hash in hexadecimal. */
    record Head(long seq, String leaf) {}

    Head lock(String chain) {
        return jdbc.sql("select seq, leaf from ledger.lock_head(:chain)")
                .param("chain", chain)
                .query((row, n) -> new Head(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("leaf"))))
                .single();
    }

    void append(String chain, long seq, byte[] entry, byte[] leaf) {
        jdbc.sql("select ledger.append(:chain, :seq, :entry, :leaf)")
                .param("chain", chain)
                .param("seq", seq)
                .param("entry", entry)
                .param("leaf", leaf)
                .query((row, n) -> seq)
                .single();
    }

    /** True when something of the decision is on record. */
    public boolean begun(String decision) {
        return jdbc.sql("select exists (select from ledger.entry where chain = :chain)")
                .param("chain", decision)
                .query(Boolean.class)
                .single();
    }

    /** All entries of one decision, oldest first. */
    public List<LedgerEntry> of(String decision) {
        return jdbc.sql("select seq, entry, leaf from ledger.entry where chain = :chain order by seq")
                .param("chain", decision)
                .query((row, n) -> new LedgerEntry(
                        row.getLong("seq"),
                        new String(row.getBytes("entry"), StandardCharsets.UTF_8),
                        HexFormat.of().formatHex(row.getBytes("leaf"))))
                .list();
    }
}
