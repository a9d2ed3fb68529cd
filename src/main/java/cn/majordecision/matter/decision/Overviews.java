package cn.majordecision.matter.decision;

import cn.majordecision.base.document.Pairs;
import cn.majordecision.base.document.SearchWords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions a person may see, counted and shown page by page in one statement, or two when something has moved since it was last asked, however many there are (第八条第二款). */
@Component
public class Overviews {

    /** Lines of a page. */
    public static final int PAGE = 20;

    private static final String FOUND = """
            with task as materialized (
                select i.business_key_ as decision, split_part(t.proc_def_id_, ':', 1) as step, t.name_ as title,
                    t.due_date_ as due, coalesce(t.due_date_ < :now, false) as late, t.create_time_ as since, exists (
                        select from camunda.act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                            and l.group_id_ = any(:groups)) as mine
                from camunda.act_ru_task t join camunda.act_ru_execution i on i.id_ = t.proc_inst_id_),
            work as (
                select decision, bool_or(mine) as mine, bool_or(late) as late, min(due) as due from task group by decision),
            texts as materialized (
                select f.decision from document.wording x join gate.draft f on f.sha256 = x.sha256
                where cardinality(cast(:pairs as text[])) > 0 and x.pairs @> cast(:pairs as text[])
                    and (select bool_and(position(t in lower(x.words)) > 0) from unnest(cast(:terms as text[])) t)
                    and f.version = (select max(v.version) from gate.draft v where v.decision = f.decision)),
            found as materialized (
                select d.number, d.title, d.xmin::text || d.ctid as moved, coalesce(u.name, d.unit) as unit_name, d.state, coalesce(w.mine, false) as mine,
                    coalesce(w.late, false) as late, w.due,
                    d.state = 'STARTED' and exists (select from gate.clearance c
                        where c.decision = d.number and c.position = d.position) as cleared
                from gate.decision d left join identity.unit u on u.id = d.unit left join work w on w.decision = d.number
                where %s and (cardinality(cast(:terms as text[])) = 0 or d.number in (select decision from texts)
                    or (select bool_and(position(t in lower(d.number || ' ' || d.title || ' ' || coalesce(u.name, ''))) > 0)
                        from unnest(cast(:terms as text[])) t)))
            """.formatted(VisibleDecisions.RULE);

    private static final String LEFT = """
            case when c.due >= :now then calendar.working_days(cast(:now as date), c.due::date)
                else -calendar.working_days(c.due::date, cast(:now as date)) end""";

    private static final String WORK = """
            select coalesce(json_agg(json_build_object(
                'step', t.step, 'title', t.title, 'late', t.late, 'mine', t.mine) order by t.since), '[]')
            from task t where t.decision = c.number""";

    private final JdbcClient jdbc;
    private final VisibleDecisions visible;
    private final StepSums steps;
    private final ObjectMapper json;
    private final Clock clock;

    Overviews(JdbcClient jdbc, VisibleDecisions visible, StepSums steps, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.steps = steps;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param words searched in number, title, unit and the text of the newest draft; several are all to be found
     * @param page from 0
     */
    public record Question(String words, OverviewFilter filter, OverviewOrder order, int page) {}

    /** The answer: how many there are of each kind, and the lines of the page. */
    public record Answer(Map<OverviewFilter, Integer> counts, List<Overview> lines) {}

    /** A line as the statement finds it. */
    record Found(
            String number,
            String title,
            String unitName,
            DecisionState state,
            boolean cleared,
            @Nullable LocalDateTime due,
            @Nullable Integer left,
            String moved,
            List<Overview.Work> work) {

        StepSums.Stand stand() {
            return new StepSums.Stand(number, moved);
        }

        Overview with(List<Overview.StepSum> steps) {
            return new Overview(number, title, unitName, state, cleared, due, left, steps, work);
        }
    }

    /** Answers for this person. */
    public Answer of(String user, Question question) {
        List<String> terms = SearchWords.of(question.words());
        TreeSet<String> pairs = new TreeSet<>();
        terms.stream().map(Pairs::of).forEach(pairs::addAll);
        Page page = jdbc.sql(sql(question))
                .params(visible.asked(user))
                .param("now", LocalDateTime.now(clock))
                .param("terms", terms.toArray(String[]::new))
                .param("pairs", pairs.toArray(String[]::new))
                .param("skip", Math.max(0, question.page()) * (long) PAGE)
                .query((row, n) -> new Page(
                        read(row.getString("counts"), new TypeReference<>() {}),
                        read(row.getString("lines"), new TypeReference<>() {})))
                .single();
        return answer(page); // only now: what has moved is asked with a connection of its own
    }

    private record Page(Map<OverviewFilter, Integer> counts, List<Found> lines) {}

    private Answer answer(Page page) {
        Map<StepSums.Stand, List<Overview.StepSum>> sums =
                steps.of(page.lines().stream().map(Found::stand).toList());
        return new Answer(
                page.counts(),
                page.lines().stream()
                        .map(line -> line.with(sums.getOrDefault(line.stand(), List.of())))
                        .toList());
    }

    private static String sql(Question question) {
        return FOUND
                + ", chosen as (select f.*, row_number() over (order by "
                + question.order().sql() + ") as place"
                + " from found f where " + question.filter().sql() + " order by place limit " + PAGE + " offset :skip)"
                + " select (select json_build_object(" + counted() + ") from found f) as counts,"
                + " (select coalesce(json_agg(json_build_object('number', c.number, 'title', c.title, 'unitName', c.unit_name,"
                + " 'state', c.state, 'cleared', c.cleared, 'due', c.due, 'left', " + LEFT
                + ", 'moved', c.moved, 'work', (" + WORK
                + ")) order by c.place), '[]') from chosen c) as lines";
    }

    private static String counted() {
        return String.join(
                ", ",
                Arrays.stream(OverviewFilter.values())
                        .map(filter -> "'" + filter + "', count(*) filter (where " + filter.sql() + ")")
                        .toList());
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
