package cn.majordecision.matter.retrieval;

import cn.majordecision.matter.decision.DecisionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the statements of the search find among the dossiers and papers a reader may see. */
@Component
class Findings {

    /** The papers shown of each of several dossiers, and of a single one. */
    private static final int SOME = 3;

    private static final int ALL = 200;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one reader may see.
     *
     * @param decisions the parameters of the rule for decisions
     * @param forms true when the forms of completed tasks are among it
     */
    record Sight(Map<String, Object> decisions, boolean forms) {}

    /** A dossier without its papers; each knows how many there are in all. */
    record Line(
            String number,
            String title,
            String unitName,
            DecisionState state,
            @Nullable String archiveNumber,
            int places,
            int total) {

        Found with(List<Passage> passages) {
            return new Found(number, title, unitName, state, archiveNumber, places, passages);
        }
    }

    List<Line> dossiers(Question question, Sight sight) {
        return asked(FindingsSql.DOSSIERS, question, sight)
                .params(sight.decisions())
                .param("skip", Math.max(0, question.page()) * (long) Retrieval.PAGE)
                .param("page", Retrieval.PAGE)
                .query(Line.class)
                .list();
    }

    /** The papers of dossiers that were found, by number. */
    Map<String, List<Passage>> passages(Question question, Sight sight, List<String> found) {
        List<String> words = Terms.of(question.words());
        return asked(FindingsSql.PASSAGES, question, sight)
                .param("some", found.toArray(String[]::new))
                .param("most", question.within().isEmpty() ? SOME : ALL)
                .query((row, n) -> Map.entry(row.getString("decision"), passage(row, words)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** How many documents hold no words that could be read. */
    int mute(Sight sight) {
        return jdbc.sql(FindingsSql.MUTE)
                .params(sight.decisions())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Question question, Sight sight) {
        return jdbc.sql(sql)
                .param("forms", sight.forms())
                .param("terms", Terms.json(Terms.of(question.words())))
                .param("year", question.year())
                .param("unit", question.unit())
                .param("within", question.within())
                .param("person", question.person())
                .param("steps", question.processes().toArray(String[]::new))
                .param("requirements", question.requirements().toArray(String[]::new))
                .param("narrowed", question.narrowed());
    }

    private static Passage passage(ResultSet row, List<String> words) throws SQLException {
        return new Passage(
                row.getString("sha256"),
                row.getString("name"),
                row.getString("step"),
                row.getString("task"),
                row.getString("person"),
                row.getTimestamp("at").toInstant(),
                Excerpt.of(row.getString("excerpt"), words));
    }
}
