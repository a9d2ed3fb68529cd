package cn.majordecision.matter.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies before a meeting on several decisions at once: their papers and the newest statements of their steps (第二十九条, R-055). */
@Component
public class MeetingPapers {

    private static final String PAPERS = """
            select r.decision, r.step, r.task, 0 as version, p.sha256, r.recorded_by, r.acting_for, r.recorded_at, r.id, p.place
            from gate.record r cross join lateral unnest(r.documents) with ordinality as p (sha256, place)
            where r.decision = any(:numbers) and r.step not in ('Publication', 'Archiving')
                and r.task not in ('RecordMinutes', 'DecideItem')
            union all
            select d.decision, 'Drafting', '', d.version, d.sha256, d.added_by, null, d.added_at, 0, d.version
            from gate.draft d where d.decision = any(:numbers)
            order by recorded_at, id, place""";

    private static final String STATEMENTS = """
            select distinct on (decision, task) * from gate.record where decision = any(:numbers) and task = any(:tasks)
            order by decision, task, id desc""";

    private final JdbcClient jdbc;

    MeetingPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A paper.
     *
     * @param step process id of the step that brought it
     * @param task the task that brought it; empty for a version of the draft
     * @param version of the draft, otherwise 0
     */
    public record Paper(
            String decision,
            String step,
            String task,
            int version,
            String sha256,
            String by,
            @Nullable String actingFor,
            Instant at) {}

    /** Every paper brought before the meeting, in the order in which they came, by decision. */
    public Map<String, List<Paper>> of(Collection<String> decisions) {
        return jdbc
                .sql(PAPERS)
                .param("numbers", decisions.toArray(String[]::new))
                .query(MeetingPapers::paper)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Paper::decision));
    }

    /** The newest record of each of these tasks, by decision and task. */
    public Map<String, Map<String, StoredRecord>> statements(Collection<String> decisions, Collection<String> tasks) {
        record Of(String decision, StoredRecord record) {}
        return jdbc
                .sql(STATEMENTS)
                .param("numbers", decisions.toArray(String[]::new))
                .param("tasks", tasks.toArray(String[]::new))
                .query((row, n) -> new Of(row.getString("decision"), StoredRecord.of(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Of::decision, Collectors.toMap(of -> of.record().task(), Of::record)));
    }

    private static Paper paper(ResultSet row, int n) throws SQLException {
        return new Paper(
                row.getString("decision"),
                row.getString("step"),
                row.getString("task"),
                row.getInt("version"),
                row.getString("sha256"),
                row.getString("recorded_by"),
                row.getString("acting_for"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
