package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed dossiers; one is added, never changed (第三十三条). */
@Component
class SealedDossiers {

    private final JdbcClient jdbc;

    SealedDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Sealing sealing, Drawn drawn, byte[] manifest, byte @Nullable [] open) {
        jdbc.sql("""
                        insert into dossier.sealed (decision, archive_number, retention, formed_on, transfer_due, ledger_seq,
                            manifest, manifest_sha256, directory, sealed_by, public_manifest, public_manifest_sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        sealing.decision(),
                        sealing.archiveNumber(),
                        sealing.retention(),
                        sealing.formedOn(),
                        sealing.transferDue(),
                        drawn.whole().ledger().entries(),
                        manifest,
                        Sha256.of(manifest),
                        drawn.contents(),
                        sealing.by(),
                        open,
                        open == null ? null : Sha256.of(open))
                .update();
    }

    boolean uses(String archiveNumber) {
        return jdbc.sql("select exists (select from dossier.sealed where archive_number = ?)")
                .param(archiveNumber)
                .query(Boolean.class)
                .single();
    }

    Optional<SealedDossier> find(String decision) {
        return jdbc.sql("select * from dossier.sealed where decision = ?")
                .param(decision)
                .query(SealedDossiers::sealed)
                .optional();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return new String(row.getBytes(column), StandardCharsets.UTF_8);
    }

    private static SealedDossier sealed(ResultSet row, int n) throws SQLException {
        return new SealedDossier(
                row.getString("decision"),
                row.getString("archive_number"),
                row.getString("retention"),
                row.getDate("transfer_due").toLocalDate(),
                row.getLong("ledger_seq"),
                text(row, "manifest"),
                row.getString("manifest_sha256"),
                row.getBytes("public_manifest") == null ? null : text(row, "public_manifest"),
                row.getTimestamp("sealed_at").toInstant());
    }
}
