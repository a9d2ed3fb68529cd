package cn.majordecision.matter.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lines of the register of sealed dossiers (第三十三条). */
@Component
class SealedLines {

    private static final String LINES = """
            select s.decision, d.title, d.unit, s.archive_number, s.retention, s.formed_on, s.transfer_due, s.sealed_at,
                s.manifest_sha256
            from dossier.sealed s join gate.decision d on d.number = s.decision\s""";

    private final JdbcClient jdbc;

    SealedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SealedRegister.Line> all() {
        return jdbc.sql(LINES + "order by s.transfer_due, s.archive_number")
                .query(SealedLines::line)
                .list();
    }

    Optional<SealedRegister.Line> find(String decision) {
        return jdbc.sql(LINES + "where s.decision = ?")
                .param(decision)
                .query(SealedLines::line)
                .optional();
    }

    private static SealedRegister.Line line(ResultSet row, int number) throws SQLException {
        return new SealedRegister.Line(
                row.getString("decision"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("archive_number"),
                row.getString("retention"),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("transfer_due", LocalDate.class),
                row.getTimestamp("sealed_at").toInstant(),
                row.getString("manifest_sha256"));
    }
}
