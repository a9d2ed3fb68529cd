package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sealed after the dossiers; one is added, never changed (第三十三条). */
@Component
class Increments {

    private static final String ALL = """
            select i.*, (select count(*) from dossier.settled_supplement s
                         where s.decision = i.decision and s.number = i.number) as papers
            from dossier.increment i where i.decision = ?\s""";

    private final JdbcClient jdbc;
    private final Parts parts;

    Increments(JdbcClient jdbc, Parts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Adds one with the files made for it. */
    void add(Sealing sealing, Manifest.Follows follows, Drawn drawn, byte[] manifest) {
        parts.keep(drawn.parts());
        jdbc.sql("""
                        insert into dossier.increment (decision, number, archive_number, note, ledger_seq, manifest,
                            manifest_sha256, previous_sha256, directory, sealed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        sealing.decision(),
                        follows.number(),
                        sealing.archiveNumber(),
                        sealing.note(),
                        drawn.whole().ledger().entries(),
                        manifest,
                        Sha256.of(manifest),
                        follows.previous(),
                        drawn.contents(),
                        sealing.by())
                .update();
    }

    /** Those of a decision, in order. */
    List<Increment> of(String decision) {
        return jdbc.sql(ALL + "order by i.number")
                .param(decision)
                .query(Increments::increment)
                .list();
    }

    /** One of them as a dossier of its own, which is packed as any other. */
    Optional<SealedDossier> packable(SealedDossier first, int number) {
        return jdbc.sql(ALL + "and i.number = ?")
                .params(first.decision(), number)
                .query((row, n) -> new SealedDossier(
                        first.decision(),
                        row.getString("archive_number"),
                        first.retention(),
                        first.transferDue(),
                        row.getLong("ledger_seq"),
                        new String(row.getBytes("manifest"), StandardCharsets.UTF_8),
                        row.getString("manifest_sha256"),
                        null,
                        row.getTimestamp("sealed_at").toInstant()))
                .optional();
    }

    private static Increment increment(ResultSet row, int n) throws SQLException {
        return new Increment(
                row.getString("decision"),
                row.getInt("number"),
                row.getString("archive_number"),
                row.getString("note"),
                row.getInt("papers"),
                row.getString("manifest_sha256"),
                row.getString("previous_sha256"),
                row.getString("sealed_by"),
                row.getTimestamp("sealed_at").toInstant());
    }
}
