package cn.majordecision.base.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was refused, or what changed anybody's powers, in all chains at once, a page in one statement (第三十三条). */
@Component
public class RecordedActs {

    private static final String REFUSALS = "ledger.refused(e.entry) and (not :house or e.chain = '-')";
    private static final String OF_HOUSE = "e.chain = '-' and ledger.type_of(e.entry) = any(:types)";

    /** What somebody was told is only looked at where it may be shown. */
    private static final String FOUND = """
            with said as (
                select e.chain, e.seq, e.recorded_at, convert_from(e.entry, 'UTF8')::json as entry
                from ledger.entry e where %s
                    and e.recorded_at >= :from and e.recorded_at < :until),
            found as (
                select s.*, coalesce(s.entry #>> '{event,actor}', s.entry #>> '{event,account}', s.entry ->> 'actor', '') as person,
                    coalesce((select array_agg(rule) from json_array_elements_text(s.entry #> '{event,rules}') as rule),
                        array[coalesce(s.entry #>> '{event,rule}', s.entry #>> '{event,reason}', '')]) as rules,
                    case when s.entry #>> '{event,action}' = any(:sealed) then null else (select d.value from ledger.disclosure d
                        where d.chain = s.chain and d.seq = s.seq and d.name = 'message') end as message
                from said s)
            """;

    private static final String PAGE = FOUND + """
            select f.*, (count(*) over ())::int as found from found f left join identity.account a on a.id = f.person
            where (:rule = '' or :rule = any(f.rules)) and (:person = '' or f.person = :person
                    or f.entry ->> 'actor' = :person or coalesce(f.entry #>> '{event,account}', f.entry #>> '{event,principal}') = :person)
                and (:decision = '' or f.chain = :decision)
                and (:words = '' or position(:words in lower(concat_ws(' ', f.chain, f.person, a.name, f.message,
                    f.entry #>> '{event,action}', f.entry #>> '{event,address}', f.entry #>> '{event,asked}', f.entry #>> '{event,account}',
                    f.entry #>> '{event,role}', array_to_string(f.rules, ' ')))) > 0)
            order by f.recorded_at desc, f.chain, f.seq desc limit :size offset :skip""";

    private static final String RULES = FOUND
            + "select rule, count(*)::int as times from found, unnest(rules) as rule where rule <> '' group by rule order by rule";

    private static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    RecordedActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked.
     *
     * @param types event types of the house; none for every refusal
     * @param house true for what belongs to no decision only
     * @param sealed actions of which the words told stay closed, because they may be about citizens
     * @param rule a rule, or nothing; likewise person, decision and words
     * @param from the first moment, or null; until: the first moment after, or null
     * @param skip how many are left out at the beginning
     * @param size how many at most
     */
    public record Question(
            List<String> types,
            boolean house,
            List<String> sealed,
            String rule,
            String person,
            String decision,
            String words,
            @Nullable Instant from,
            @Nullable Instant until,
            long skip,
            int size) {}

    /**
     * What happened.
     *
     * @param chain the decision, or "-"
     * @param person who tried or did it; empty when nobody known is behind it
     * @param rules the rules or reasons of a refusal
     * @param message what the person was told, or null when it is sealed, erased or was nothing
     */
    public record Act(
            String chain,
            long seq,
            Instant at,
            JsonNode entry,
            String person,
            List<String> rules,
            @Nullable String message,
            int found) {}

    /** A rule and how often it was broken. */
    public record Broken(String rule, int times) {}

    /** A page, newest first. */
    public List<Act> page(Question asked) {
        return bound(PAGE, asked)
                .param("rule", asked.rule())
                .param("person", asked.person())
                .param("decision", asked.decision())
                .param("words", asked.words().toLowerCase(Locale.ROOT))
                .param("skip", asked.skip())
                .param("size", asked.size())
                .query(this::act)
                .list();
    }

    /** The rules that were broken in the period, whatever else is asked. */
    public List<Broken> rules(Question asked) {
        return bound(RULES, asked).query(Broken.class).list();
    }

    private JdbcClient.StatementSpec bound(String sql, Question asked) {
        Instant from = asked.from();
        Instant until = asked.until();
        JdbcClient.StatementSpec statement = jdbc.sql(
                        sql.replaceFirst("%s", asked.types().isEmpty() ? REFUSALS : OF_HOUSE))
                .param("sealed", asked.sealed().toArray(String[]::new))
                .param("from", at(from == null ? Instant.EPOCH : from))
                .param("until", at(until == null ? NEVER : until));
        return asked.types().isEmpty()
                ? statement.param("house", asked.house())
                : statement.param("types", asked.types().toArray(String[]::new));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private Act act(ResultSet row, int n) throws SQLException {
        return new Act(
                row.getString("chain"),
                row.getLong("seq"),
                row.getTimestamp("recorded_at").toInstant(),
                parsed(row.getString("entry")),
                row.getString("person"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("message"),
                row.getInt("found"));
    }

    private JsonNode parsed(String entry) {
        try {
            return json.readTree(entry);
        } catch (JsonProcessingException damaged) {
            return json.createObjectNode();
        }
    }
}
