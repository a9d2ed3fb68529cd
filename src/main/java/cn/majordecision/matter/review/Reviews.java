package cn.majordecision.matter.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed reviews; one is added, never changed. Owner of {@code review.review}. */
@Component
public class Reviews {

    private static final String CONCLUDED = "('ISSUED', 'PUBLISHED', 'ARCHIVED')";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Reviews(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The reviews of a decision, the newest first. */
    public List<Review> of(String decision) {
        return jdbc.sql("select * from review.review where decision = ? order by id desc")
                .param(decision)
                .query(this::review)
                .list();
    }

    /**
     * A decision that can be reviewed.
     *
     * @param score of the newest review; null for none
     */
    public record Line(
            String decision,
            String title,
            String unit,
            @Nullable Integer score,
            @Nullable String grade) {}

    /** Those of the decisions that can be reviewed, not yet reviewed first, then the newest; at most so many. */
    public List<Line> concluded(String words, int from, int most) {
        return jdbc.sql("select d.number, d.title, d.unit, r.score, r.grade from gate.decision d left join lateral"
                        + " (select * from review.review where decision = d.number order by id desc limit 1) r on true"
                        + " where d.state in " + CONCLUDED
                        + " and (strpos(d.number, :words) > 0 or strpos(d.title, :words) > 0)"
                        + " order by r.id is not null, d.number desc offset :from limit :most")
                .param("words", words)
                .param("from", from)
                .param("most", most)
                .query((row, n) -> new Line(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getObject("score", Integer.class),
                        row.getString("grade")))
                .list();
    }

    /** Every unit with decisions that can be reviewed, the worst mean first, those without reviews last. */
    public List<UnitScore> units() {
        return jdbc.sql(
                        "select d.unit, count(*) as concluded, count(r.id) as reviewed, coalesce(round(avg(r.score)), 0) as mean,"
                                + " count(*) filter (where r.vetoed) as vetoed from gate.decision d left join lateral"
                                + " (select * from review.review where decision = d.number order by id desc limit 1) r on true"
                                + " where d.state in " + CONCLUDED
                                + " group by d.unit order by count(r.id) = 0, avg(r.score), d.unit")
                .query((row, n) -> new UnitScore(
                        row.getString("unit"),
                        row.getInt("concluded"),
                        row.getInt("reviewed"),
                        row.getInt("mean"),
                        row.getInt("vetoed")))
                .list();
    }

    void add(String decision, ReviewReport report, String content, String sha256, String by) {
        jdbc.sql(
                        "insert into review.review (decision, standard, version, score, vetoed, grade, content, sha256, signed_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        decision,
                        report.standard(),
                        report.version(),
                        report.score(),
                        report.vetoed(),
                        report.grade(),
                        content,
                        sha256,
                        by)
                .update();
    }

    private Review review(ResultSet row, int n) throws SQLException {
        try {
            return new Review(
                    row.getLong("id"),
                    row.getString("decision"),
                    json.readValue(row.getString("content"), ReviewReport.class),
                    row.getString("sha256"),
                    row.getString("signed_by"),
                    row.getTimestamp("signed_at").toInstant());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
