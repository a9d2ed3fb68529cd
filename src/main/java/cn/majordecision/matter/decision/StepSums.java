package cn.majordecision.matter.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each step of a decision owes, for pages that show many decisions (第二十九条). Kept as long as the decision has not moved: every
 * fact of a plan moves the decision's row (V098). Only for display; the gate itself is asked from the facts each time.
 */
@Component
class StepSums {

    private static final int KEPT = 20_000;

    private static final String SUMS = """
            select coalesce(json_object_agg(n.number, n.sums), '{}') from (
                select d.number, (select coalesce(json_agg(s), '[]') from (
                    select p.step, count(*) filter (where p.state <> 'NOT_APPLICABLE') as owed,
                        count(*) filter (where p.state = 'MET') as met,
                        count(*) filter (where p.before_meeting and p.state not in ('MET', 'NOT_APPLICABLE')) as unmet,
                        bool_or(p.state = 'STALE') as stale, bool_or(p.record is not null) as begun
                    from gate.plan(d.number) p group by p.step) s) as sums
                from unnest(cast(:numbers as text[])) d(number)) n""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Cache<Stand, List<Overview.StepSum>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    StepSums(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A decision as it stood at one moment.
     *
     * @param decision decision number
     * @param moved the version of its row; another one after every fact
     */
    record Stand(String decision, String moved) {}

    /** The sums of these decisions; one statement for all that have moved. */
    Map<Stand, List<Overview.StepSum>> of(Collection<Stand> stands) {
        return kept.getAll(stands, moved -> sums(List.copyOf(moved)));
    }

    private Map<Stand, List<Overview.StepSum>> sums(List<? extends Stand> moved) {
        Map<String, List<Overview.StepSum>> found = read(jdbc.sql(SUMS)
                .param("numbers", moved.stream().map(Stand::decision).toArray(String[]::new))
                .query(String.class)
                .single());
        return moved.stream()
                .collect(Collectors.toMap(
                        Function.identity(), stand -> found.getOrDefault(stand.decision(), List.of())));
    }

    private Map<String, List<Overview.StepSum>> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
