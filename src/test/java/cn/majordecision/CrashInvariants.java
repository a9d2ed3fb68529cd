package cn.majordecision;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What must hold whatever was killed: nothing acknowledged is lost, no step is half done, no chain forks. */
final class CrashInvariants {

    private static final String COMPLETED =
            "select id_ from camunda.act_hi_taskinst where delete_reason_ = 'completed' and end_time_ is not null";

    /** Decisions whose records, ledger entries and completed tasks are not equally many. */
    private static final String HALF = """
            select d.number from gate.decision d
            where (select count(*) from gate.record r where r.decision = d.number) is distinct from
                    (select count(*) from ledger.entry e where e.chain = d.number
                        and convert_from(e.entry, 'UTF8')::json ->> 'type' = 'StepCompleted')
                or (select count(*) from gate.record r where r.decision = d.number) is distinct from
                    (select count(*) from camunda.act_hi_taskinst t
                        join camunda.act_hi_procinst p on p.id_ = t.root_proc_inst_id_
                        where p.business_key_ = d.number and t.delete_reason_ = 'completed')""";

    /** Entries whose hash, place or predecessor is wrong, and heads that are not the last entry. */
    private static final String BROKEN = """
            select chain || ' ' || seq from (
                select chain, seq, leaf, sha256('\\x00'::bytea || entry) as hashed,
                    convert_from(entry, 'UTF8')::json ->> 'prev' as said,
                    lag(leaf, 1, decode(repeat('00', 32), 'hex')) over (partition by chain order by seq) as before,
                    row_number() over (partition by chain order by seq) as place
                from ledger.entry) e
            where leaf <> hashed or place <> seq or said <> encode(before, 'hex')
            union all
            select chain || ' head' from ledger.head h
            where h.seq <> (select count(*) from ledger.entry e where e.chain = h.chain)""";

    private CrashInvariants() {}

    /** What was found; a list is empty when the invariant holds. */
    record Findings(int entries, List<String> lost, List<String> half, List<String> broken) {

        boolean none() {
            return lost.isEmpty() && half.isEmpty() && broken.isEmpty();
        }
    }

    /** Looks at one snapshot of the database, taken after these tasks were acknowledged. */
    static Findings check(Connection connection, Set<String> acknowledged) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            List<String> lost = new ArrayList<>(acknowledged);
            lost.removeAll(Set.copyOf(list(statement, COMPLETED)));
            int entries = Integer.parseInt(
                    list(statement, "select count(*)::text from ledger.entry").get(0));
            return new Findings(entries, lost, list(statement, HALF), list(statement, BROKEN));
        } finally {
            connection.rollback();
        }
    }

    private static List<String> list(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
