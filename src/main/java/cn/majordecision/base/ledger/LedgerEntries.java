package cn.majordecision.base.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored chains: one head row a chain, locked while an entry is appended. */
@Component
public class LedgerEntries {

    private static final int SHOWN = 1000;
    private static final int HASH = 32;

    private final JdbcClient jdbc;

    LedgerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A chain's newest position as the database keeps it; the SM3 frontier is null where that tree is not kept. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    record Head(long seq, byte[] leaf, byte[] frontier, byte @Nullable [] frontierSm3) {

        /** Reads all of it from one value: number, leaf, frontier and what is left. */
        private static Head packed(byte[] bytes) {
            long seq = ByteBuffer.wrap(bytes).getLong();
            int leaf = Long.BYTES + HASH;
            int frontier = leaf + HASH * Long.bitCount(seq);
            return new Head(
                    seq,
                    Arrays.copyOfRange(bytes, Long.BYTES, leaf),
                    Arrays.copyOfRange(bytes, leaf, frontier),
                    frontier < bytes.length ? Arrays.copyOfRange(bytes, frontier, bytes.length) : null);
        }
    }

    /** An entry ready to be stored. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    record Next(String chain, long seq, byte[] entry, byte[] leaf, byte[] frontier, byte @Nullable [] frontierSm3) {

        private Object @Nullable [] columns() {
            return new Object[] {chain, seq, entry, leaf, frontier, frontierSm3};
        }
    }

    Head lock(String chain) {
        return jdbc.sql("select seq, leaf, frontier, frontier_sm3 from ledger.lock_head(:chain)")
                .param("chain", chain)
                .query((row, n) -> head(row))
                .single();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("seq"), row.getBytes("leaf"), row.getBytes("frontier"), row.getBytes("frontier_sm3"));
    }

    /** Appends, or locks the chain and tells where it ends when that is not where this entry belongs. */
    Optional<Head> append(Next next) {
        return jdbc.sql("select ledger.append_or_lock(?, ?, ?, ?, ?, ?)")
                .params(next.columns())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)).map(Head::packed))
                .single();
    }

    /** Appends to a chain that is locked. */
    void appendLocked(Next next) {
        jdbc.sql("select ledger.append(?, ?, ?, ?, ?, ?)")
                .params(next.columns())
                .query((row, n) -> next)
                .single();
    }

    /** Appends the entry that tells of an erasure and erases, in one. */
    void erase(String commit, Next next) {
        jdbc.sql("select ledger.erase(?, ?, ?, ?, ?, ?, ?)")
                .param(commit)
                .params(next.columns())
                .query((row, n) -> next)
                .single();
    }

    /** True when something of the decision is on record. */
    public boolean begun(String decision) {
        return jdbc.sql("select exists (select from ledger.entry where chain = :chain)")
                .param("chain", decision)
                .query(Boolean.class)
                .single();
    }

    /** The entry at one place of a chain. */
    public Optional<LedgerEntry> at(String chain, long seq) {
        return jdbc.sql("select seq, entry, leaf from ledger.entry where chain = :chain and seq = :seq")
                .param("chain", chain)
                .param("seq", seq)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** How many entries a chain has; within a transaction that appended one, the place of that one. */
    public long size(String chain) {
        return jdbc.sql("select seq from ledger.head where chain = :chain")
                .param("chain", chain)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** All entries of one decision, oldest first. */
    public List<LedgerEntry> of(String decision) {
        return jdbc.sql("select seq, entry, leaf from ledger.entry where chain = :chain order by seq")
                .param("chain", decision)
                .query((row, n) -> entry(row))
                .list();
    }

    /** The newest entries of these types that belong to no decision, newest first. */
    public List<LedgerEntry> ofHouse(List<String> types) {
        return jdbc.sql("select seq, entry, leaf from ledger.entry where chain = :chain"
                        + " and ledger.type_of(entry) in (:types) order by seq desc limit "
                        + SHOWN)
                .param("chain", Ledger.HOUSE)
                .param("types", types)
                .query((row, n) -> entry(row))
                .list();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("seq"),
                new String(row.getBytes("entry"), StandardCharsets.UTF_8),
                HexFormat.of().formatHex(row.getBytes("leaf")));
    }
}
