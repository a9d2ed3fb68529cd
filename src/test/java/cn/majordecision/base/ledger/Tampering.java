package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a superuser of the database can do to a ledger, with every trigger off; nothing is committed. */
final class Tampering {

    private final Connection connection;
    private final Random random;

    Tampering(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    int sql(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    List<Object[]> rows(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Object[] values = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    rows.add(values);
                }
            }
            return rows;
        }
    }

    Object[] any(String sql, Object... parameters) throws SQLException {
        List<Object[]> rows = rows(sql, parameters);
        return rows.get(random.nextInt(rows.size()));
    }

    /** Changes the words of an entry; with its leaf or without. */
    String edit(boolean leafToo) throws SQLException {
        Object[] place = any("select chain, seq, entry from ledger.entry where chain <> '-'");
        byte[] forged = new String((byte[]) place[2], StandardCharsets.UTF_8)
                .replaceFirst("\"what\":\"", "\"what\":\"改")
                .replaceFirst("\"at\":\"2", "\"at\":\"1")
                .getBytes(StandardCharsets.UTF_8);
        byte[] leaf = TreeHash.SHA_256.hasher().leaf(leafToo ? forged : (byte[]) place[2]);
        sql(
                "update ledger.entry set entry = ?, leaf = ? where chain = ? and seq = ?",
                forged,
                leaf,
                place[0],
                place[1]);
        return String.valueOf(place[0]);
    }

    /** Makes a chain agree with itself again, from the first entry to the head. */
    void rechain(String chain) throws SQLException {
        Frontier frontier = Frontier.empty(TreeHash.SHA_256);
        byte[] previous = new byte[32];
        sql("update ledger.entry set seq = seq + 100000 where chain = ?", chain);
        for (Object[] row : rows("select seq, entry from ledger.entry where chain = ? order by seq", chain)) {
            byte[] entry = new String((byte[]) row[1], StandardCharsets.UTF_8)
                    .replaceFirst("\"prev\":\"[0-9a-f]{64}\"", "\"prev\":\"" + Hex.of(previous) + "\"")
                    .replaceFirst("\"seq\":\\d+,\"type\"", "\"seq\":" + (frontier.size() + 1) + ",\"type\"")
                    .getBytes(StandardCharsets.UTF_8);
            previous = frontier.addContent(entry);
            sql(
                    "update ledger.entry set seq = ?, entry = ?, leaf = ? where chain = ? and seq = ?",
                    frontier.size(),
                    entry,
                    previous,
                    chain,
                    row[0]);
        }
        sql(
                "update ledger.head set seq = ?, leaf = ?, frontier = ? where chain = ?",
                frontier.size(),
                previous,
                frontier.stored(),
                chain);
    }

    /** Writes log and checkpoints anew over the chains as they are now, signed with that key. */
    void relog(String origin, SigningKey key) throws SQLException {
        Frontier log = Frontier.empty(TreeHash.SHA_256);
        for (Object[] row : rows("select idx, chain, size, body from ledger.global order by idx")) {
            Frontier chain = Frontier.empty(TreeHash.SHA_256);
            for (Object[] leaf :
                    rows("select leaf from ledger.entry where chain = ? and seq <= ? order by seq", row[1], row[2])) {
                chain.add((byte[]) leaf[0]);
            }
            byte[] body = new String((byte[]) row[3], StandardCharsets.UTF_8)
                    .replaceFirst("\"root\":\"[0-9a-f]+\"", "\"root\":\"" + Hex.of(chain.root()) + "\"")
                    .getBytes(StandardCharsets.UTF_8);
            sql("update ledger.global set body = ?, leaf = ? where idx = ?", body, log.addContent(body), row[0]);
            Note note = Note.signed(origin, new Proofs.Tree(log.size(), log.root()), key);
            sql(
                    "update ledger.checkpoint set root = ?, note = ? where size = ?",
                    note.tree().root(),
                    note.text(),
                    log.size());
        }
        sql("update ledger.log set size = ?, frontier = ?", log.size(), log.stored());
    }

    /** Puts a key of one's own where the ledger names the true one. */
    void replaceKey(String origin, SigningKey key) throws SQLException {
        Object[] row = rows("select seq, entry from ledger.entry where chain = '-'"
                        + " and position('SigningKeyAdopted'::bytea in entry) > 0")
                .get(0);
        String event = CanonicalJson.of(SigningKeyAdopted.of(origin, key, null));
        String entry = new String((byte[]) row[1], StandardCharsets.UTF_8)
                .replaceFirst("\"event\":\\{[^}]*\\}", "\"event\":" + event);
        sql(
                "update ledger.entry set entry = ? where chain = '-' and seq = ?",
                entry.getBytes(StandardCharsets.UTF_8),
                row[0]);
        sql(
                "update ledger.signing_key set key_id = ?, public_key = ?",
                key.id(),
                key.publicKey().getEncoded());
        rechain("-");
    }

    /** All tables as they were when the checkpoint of that size was signed. */
    void restore(long size) throws SQLException {
        sql("delete from ledger.checkpoint where size > ?", size);
        sql("delete from ledger.global where idx >= ?", size);
        sql("delete from ledger.entry e where seq > coalesce("
                + "(select max(g.size) from ledger.global g where g.chain = e.chain), 0)");
        sql("delete from ledger.disclosure d where not exists"
                + " (select from ledger.entry e where e.chain = d.chain and e.seq = d.seq)");
        sql("delete from ledger.head h where not exists (select from ledger.entry e where e.chain = h.chain)");
        for (Object[] head : rows("select chain from ledger.head")) {
            rechain(String.valueOf(head[0]));
        }
        shortenLog(size);
    }

    /** The head of the log as it was at that size. */
    void shortenLog(long size) throws SQLException {
        Frontier log = Frontier.empty(TreeHash.SHA_256);
        for (Object[] row : rows("select leaf from ledger.global where idx < ? order by idx", size)) {
            log.add((byte[]) row[0]);
        }
        sql("update ledger.log set size = ?, frontier = ?", size, log.stored());
    }

    /** One of the checkpoints before the newest. */
    long olderCheckpoint() throws SQLException {
        @Nullable
        Object size =
                any("select size from ledger.checkpoint where size < (select max(size) from ledger.checkpoint)")[0];
        return ((Number) java.util.Objects.requireNonNull(size)).longValue();
    }
}
