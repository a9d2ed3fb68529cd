package cn.majordecision.matter.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks whose statutory day is over, the longest overdue first, in one statement; stalling counts (第三十八条, R-072). */
@Component
public class OverdueTasks {

    private static final String LATE = """
            select i.business_key_ as decision, d.title, coalesce(u.name, d.unit) as unit_name, d.unit,
                split_part(t.proc_def_id_, ':', 1) as step, t.name_ as task, t.assignee_ as assignee, t.due_date_::date as due,
                calendar.working_days(t.due_date_::date, :today) as days, (count(*) over ())::int as found,
                array(select l.group_id_ from camunda.act_ru_identitylink l where l.task_id_ = t.id_
                    and l.type_ = 'candidate' and l.group_id_ is not null order by l.group_id_) as groups
            from camunda.act_ru_task t
            join camunda.act_ru_execution i on i.id_ = t.proc_inst_id_
            join gate.decision d on d.number = i.business_key_
            left join identity.unit u on u.id = d.unit
            where t.due_date_ < :now
                and position(:words in lower(concat_ws(' ', d.number, d.title, u.name, t.name_))) > 0
            order by t.due_date_, d.number, t.id_ limit :size offset :skip""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A task that is overdue.
     *
     * @param due the last day it had
     * @param days working days gone by since; null where the calendar is not known
     * @param groups whose members may do it
     * @param found how many there are
     */
    public record Overdue(
            String decision,
            String title,
            String unit,
            String unitName,
            String step,
            String task,
            @Nullable String assignee,
            LocalDate due,
            @Nullable Integer days,
            List<String> groups,
            int found) {}

    /** Those in whose decision, unit or task the words stand; for somebody who may see every decision. */
    public List<Overdue> page(String words, long skip, int size) {
        return jdbc.sql(LATE)
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("now", LocalDateTime.now(clock))
                .param("today", LocalDate.now(clock))
                .param("skip", skip)
                .param("size", size)
                .query(OverdueTasks::overdue)
                .list();
    }

    private static Overdue overdue(ResultSet row, int n) throws SQLException {
        return new Overdue(
                row.getString("decision"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("step"),
                row.getString("task"),
                row.getString("assignee"),
                row.getObject("due", LocalDate.class),
                row.getObject("days", Integer.class),
                List.of((String[]) row.getArray("groups").getArray()),
                row.getInt("found"));
    }
}
