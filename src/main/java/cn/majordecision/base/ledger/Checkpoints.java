package cn.majordecision.base.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of all chains and its signed checkpoints, as the database keeps them. */
@Component
class Checkpoints {

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the log is. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    record Log(long size, byte[] frontier, byte @Nullable [] frontierSm3) {}

    /** A head that changed since it was last logged. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    record ChangedHead(String chain, long size, byte[] frontier, byte @Nullable [] frontierSm3) {}

    /** A checkpoint; the second note is null where the SM3 tree is not kept. */
    record Signed(long size, String note, @Nullable String noteSm3) {}

    /** Where a chain stands in the log. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    record Logged(long idx, long size, byte[] body) {}

    Log lock() {
        return jdbc.sql("select size, frontier, frontier_sm3 from ledger.lock_log()")
                .query((row, n) -> new Log(row.getLong("size"), row.getBytes("frontier"), row.getBytes("frontier_sm3")))
                .single();
    }

    List<ChangedHead> takeChangedHeads() {
        return jdbc.sql("select chain, size, frontier, frontier_sm3 from ledger.take_changed_heads()")
                .query((row, n) -> new ChangedHead(
                        row.getString("chain"),
                        row.getLong("size"),
                        row.getBytes("frontier"),
                        row.getBytes("frontier_sm3")))
                .list();
    }

    void log(long idx, ChangedHead head, byte[] body, byte[] leaf) {
        jdbc.sql("select ledger.log_head(?, ?, ?, ?, ?)")
                .params(idx, head.chain(), head.size(), body, leaf)
                .query((row, n) -> idx)
                .single();
    }

    void sign(Frontier sha256, @Nullable Frontier sm3, Note note, @Nullable Note second, String keyId) {
        jdbc.sql("select ledger.sign_checkpoint(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(new Object[] {
                    sha256.size(),
                    sha256.stored(),
                    sm3 == null ? null : sm3.stored(),
                    note.tree().root(),
                    note.text(),
                    second == null ? null : second.tree().root(),
                    second == null ? null : second.text(),
                    keyId
                })
                .query((row, n) -> keyId)
                .single();
    }

    boolean adopted(String keyId) {
        return jdbc.sql("select exists (select from ledger.signing_key where key_id = ?)")
                .param(keyId)
                .query(Boolean.class)
                .single();
    }

    void adopt(SigningKey key) {
        jdbc.sql("select ledger.adopt_key(?, ?)")
                .params(key.id(), key.publicKey().getEncoded())
                .query((row, n) -> key)
                .single();
    }

    Optional<Signed> newest() {
        return jdbc.sql("select size, note, note_sm3 from ledger.checkpoint order by size desc limit 1")
                .query((row, n) -> new Signed(row.getLong("size"), row.getString("note"), row.getString("note_sm3")))
                .optional();
    }

    /** How large the newest checkpoint is and when it was signed. */
    record Made(long size, Instant madeAt) {}

    Optional<Made> newestMade() {
        return jdbc.sql("select size, made_at from ledger.checkpoint order by size desc limit 1")
                .query((row, n) -> new Made(
                        row.getLong("size"), row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    /** The checkpoints larger than the size, smallest first. */
    Stream<Signed> since(long size) {
        return jdbc
                .sql("select size, note, note_sm3 from ledger.checkpoint where size > ? order by size")
                .param(size)
                .query((row, n) -> new Signed(row.getLong("size"), row.getString("note"), row.getString("note_sm3")))
                .list()
                .stream();
    }

    /** The newest place of a chain in a log of that size. */
    Optional<Logged> logged(String chain, long size) {
        return jdbc.sql(
                        "select idx, size, body from ledger.global where chain = ? and idx < ? order by idx desc limit 1")
                .params(chain, size)
                .query((row, n) -> new Logged(row.getLong("idx"), row.getLong("size"), row.getBytes("body")))
                .optional();
    }

    /** The way of a chain into the first checkpoint that has so much of it; that checkpoint stays the first for ever. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    record Covering(Logged place, long log, String note, byte[] publicKey) {}

    Optional<Covering> firstCovering(String chain, long seq) {
        return jdbc.sql("""
                        select g.idx, g.size, g.body, c.size as log, c.note, k.public_key from ledger.global g
                        join ledger.checkpoint c on c.size > g.idx join ledger.signing_key k using (key_id)
                        where g.chain = ? and g.size >= ? order by g.idx, c.size limit 1""").params(chain, seq).query(Checkpoints::covering).optional();
    }

    /** The way of a chain into the checkpoint of that size. */
    Optional<Covering> coveringAt(String chain, long seq, long size) {
        return jdbc.sql("""
                        select g.idx, g.size, g.body, c.size as log, c.note, k.public_key from ledger.global g
                        join ledger.checkpoint c on c.size > g.idx join ledger.signing_key k using (key_id)
                        where g.chain = ? and g.size >= ? and c.size = ? order by g.idx limit 1""")
                .params(chain, seq, size)
                .query(Checkpoints::covering)
                .optional();
    }

    private static Covering covering(ResultSet row, int n) throws SQLException {
        return new Covering(
                new Logged(row.getLong("idx"), row.getLong("size"), row.getBytes("body")),
                row.getLong("log"),
                row.getString("note"),
                row.getBytes("public_key"));
    }

    /** The first bodies of the log. */
    List<byte[]> bodies(long size) {
        return jdbc.sql("select body from ledger.global where idx < ? order by idx")
                .param(size)
                .query((row, n) -> row.getBytes("body"))
                .list();
    }

    /** The proof of the plan, over the leaves of a log of that size. */
    List<byte[]> proof(ProofPlan plan, long size) {
        List<byte[]> leaves = new ArrayList<>(jdbc.sql("select leaf from ledger.global where idx < ? order by idx")
                .param(size)
                .query((row, n) -> row.getBytes("leaf"))
                .list());
        return plan.over(TreeHash.SHA_256, leaves);
    }

    /** The same over the second tree. */
    List<byte[]> proofSm3(ProofPlan plan, long size) {
        Hasher hasher = TreeHash.SM3.hasher();
        return plan.over(TreeHash.SM3, bodies(size).stream().map(hasher::leaf).toList());
    }

    /** The size of the last checkpoint of the second tree before this one; 0 for none. */
    long secondBefore(long size) {
        return jdbc.sql("select coalesce(max(size), 0) from ledger.checkpoint where size < ? and note_sm3 is not null")
                .param(size)
                .query(Long.class)
                .single();
    }
}
