package cn.majordecision.matter.decision;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to a decision, task by task, from its record (第三十三条). */
@Component
public class Timelines {

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every completed task, oldest first. */
    public List<TimelineEntry> of(String decision) {
        return jdbc.sql("select * from gate.record where decision = ? order by id")
                .param(decision)
                .query((row, n) -> new TimelineEntry(
                        row.getLong("id"),
                        row.getString("step"),
                        row.getString("task"),
                        row.getInt("draft_version"),
                        row.getString("recorded_by"),
                        row.getString("acting_for"),
                        row.getTimestamp("recorded_at").toInstant(),
                        texts(row.getArray("documents")),
                        texts(row.getArray("warnings"))))
                .list();
    }

    /** The names of the tasks that have been completed at least once. */
    public Set<String> tasks(String decision) {
        return Set.copyOf(jdbc.sql("select distinct task from gate.record where decision = ?")
                .param(decision)
                .query(String.class)
                .list());
    }

    /** True when the person has completed a task of the decision. */
    public boolean tookPart(String decision, String user) {
        return jdbc.sql("select exists (select from gate.record where decision = ? and recorded_by = ?)")
                .params(decision, user)
                .query(Boolean.class)
                .single();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
