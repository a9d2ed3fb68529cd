package cn.majordecision.matter.decision;

import cn.majordecision.base.document.SearchWords;
import cn.majordecision.base.identity.Groups;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions that could come before a meeting, the gate asked of a whole page in one statement (第二十五条第二款、第二十九条). */
@Component
public class Candidates {

    /** Lines of a page. */
    public static final int PAGE = 20;

    /** Started, not waiting for a meeting already; whether cleared is only asked where a clearance can stand. */
    private static final String ASKED = """
            with asked as (
                select d.number, d.title, d.unit, coalesce(u.name, d.unit) as unit_name,
                    case when exists (select from gate.clearance c where c.decision = d.number and c.position = d.position)
                        then gate.valid_clearance(d.number) is not null else false end as cleared
                from gate.decision d left join identity.unit u on u.id = d.unit
                where d.state = 'STARTED'
                    and not exists (select from gate.agenda_item a join gate.clearance c on c.id = a.clearance
                        where a.decision = d.number and c.position = d.position
                            and not exists (select from gate.outcome o where o.agenda_item = a.id))
                    and (select coalesce(bool_and(position(t in lower(d.number || ' ' || d.title || ' ' || coalesce(u.name, ''))) > 0), true)
                        from unnest(cast(:terms as text[])) t)),
            chosen as (
                select asked.*, (count(*) over ())::int as found, (count(*) filter (where cleared) over ())::int as ready,
                    row_number() over (order by cleared desc, split_part(number, '-', 1)::int desc,
                        split_part(number, '-', 2)::int desc) as place
                from asked order by place limit\s""" + PAGE + """
             offset :skip)
            select c.*,
                (select coalesce(json_agg(json_build_object('requirement', m.requirement, 'step', m.step, 'state', m.state)), '[]')
                    from gate.unmet(c.number) m) as unmet,
                (select coalesce(json_agg(json_build_object('id', t.id_, 'name', substr(t.task_def_key_, 6), 'title', t.name_,
                        'mine', exists (select from camunda.act_ru_identitylink l where l.task_id_ = t.id_
                            and l.type_ = 'candidate' and l.group_id_ = any(:groups))) order by t.create_time_), '[]')
                    from camunda.act_ru_task t join camunda.act_ru_execution i on i.id_ = t.proc_inst_id_
                    where i.business_key_ = c.number) as work
            from chosen c order by c.place""";

    private final JdbcClient jdbc;
    private final Groups groups;
    private final ObjectMapper json;

    Candidates(JdbcClient jdbc, Groups groups, ObjectMapper json) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.json = json;
    }

    /**
     * A decision that could come before a meeting.
     *
     * @param cleared whether a clearance for the current text stands
     * @param found how many the question found
     * @param ready how many of them are cleared
     * @param unmet what the gate waits for
     * @param work the open tasks
     */
    public record Candidate(
            String number,
            String title,
            String unit,
            String unitName,
            boolean cleared,
            int found,
            int ready,
            List<Gap> unmet,
            List<Work> work) {}

    /** A requirement that is not met, by its number. */
    public record Gap(String requirement, String step, PlanState state) {}

    /** An open task; mine when the asking person may do it. */
    public record Work(String id, String name, String title, boolean mine) {}

    /** A page of them, the cleared ones first; for somebody who may see every decision. */
    public List<Candidate> page(String user, String words, int page) {
        return jdbc.sql(ASKED)
                .param("terms", SearchWords.of(words).toArray(String[]::new))
                .param("groups", groups.of(user).toArray(String[]::new))
                .param("skip", Math.max(0, page) * (long) PAGE)
                .query(this::candidate)
                .list();
    }

    private Candidate candidate(ResultSet row, int n) throws SQLException {
        return new Candidate(
                row.getString("number"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getBoolean("cleared"),
                row.getInt("found"),
                row.getInt("ready"),
                read(row.getString("unmet"), new TypeReference<>() {}),
                read(row.getString("work"), new TypeReference<>() {}));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
