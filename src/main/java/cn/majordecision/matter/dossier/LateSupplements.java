package cn.majordecision.matter.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers that came after the sealing, until each is sealed in an increment or withdrawn; none is ever lost (第三十三条). */
@Component
class LateSupplements {

    private static final String WAITING = """
            select s.* from dossier.late_supplement s
            where not exists (select from dossier.settled_supplement d where d.supplement = s.id)\s""";

    private final JdbcClient jdbc;

    LateSupplements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String decision, Supplement paper, String by) {
        return jdbc.sql("""
                        insert into dossier.late_supplement (decision, item, document, source, made_on, note, added_by)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        decision,
                        paper.item(),
                        paper.document(),
                        paper.source(),
                        paper.on(),
                        paper.note() == null ? "" : paper.note(),
                        by)
                .query(Long.class)
                .single();
    }

    /** Those that wait to be sealed, in the order they came. */
    List<LateSupplement> waiting(String decision) {
        return jdbc.sql(WAITING + "and s.decision = ? order by s.id")
                .param(decision)
                .query(LateSupplements::supplement)
                .list();
    }

    /** How many wait, by decision number. */
    Map<String, Long> waiting() {
        return jdbc
                .sql("select decision, count(*) as waiting from (" + WAITING + ") w group by decision")
                .query((row, n) -> Map.entry(row.getString("decision"), row.getLong("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sealed in the increment of that number, or withdrawn for that reason. */
    void settle(LateSupplement paper, @Nullable Integer increment, @Nullable String reason, String by) {
        jdbc.sql("""
                        insert into dossier.settled_supplement (supplement, decision, number, reason, by_account)
                        values (?, ?, ?, ?, ?)""")
                .params(paper.id(), paper.decision(), increment, reason, by)
                .update();
    }

    /** The decisions that have this document among such papers. */
    List<String> decisionsWith(String sha256) {
        return jdbc.sql("select distinct decision from dossier.late_supplement where document = ?")
                .param(sha256)
                .query(String.class)
                .list();
    }

    private static LateSupplement supplement(ResultSet row, int n) throws SQLException {
        return new LateSupplement(
                row.getLong("id"),
                row.getString("decision"),
                new Supplement(
                        row.getString("item"),
                        row.getString("document"),
                        row.getString("source"),
                        row.getObject("made_on", LocalDate.class),
                        row.getString("note")),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
