package cn.majordecision.step.publiccomment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every draft that was put before the public; where one stands is asked of the database's clock (第十五条第一款). */
@Component
class Consultations {

    static final int PAGE = 20;

    /** The last three days are announced. */
    private static final String STAGED = """
            select c.*, (c.ends_on - (gate.now() at time zone 'Asia/Shanghai')::date) as days_left, case
                when exists (select from publiccomment.conclusion k where k.consultation = c.id) then 'CONCLUDED'
                when gate.now() >= publiccomment.over(c) then 'CLOSED'
                when gate.now() < publiccomment.begins(c) then 'NOT_YET'
                when c.ends_on - (gate.now() at time zone 'Asia/Shanghai')::date < 3 then 'CLOSING'
                else 'OPEN' end as stage
            from publiccomment.consultation c
            """;

    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked of the list. */
    record Question(Shown shown, String words, int page) {}

    /** A page of the list, and whether there is more. */
    record Page(List<Consultation> rows, boolean more) {}

    /** Which consultations are listed. */
    enum Shown {
        OPEN("正在征求意见", "stage in ('OPEN', 'CLOSING', 'NOT_YET')"),
        CLOSING("三日内截止", "stage = 'CLOSING'"),
        CLOSED("已截止", "stage in ('CLOSED', 'CONCLUDED')"),
        RESULTS("已公布结果", "stage = 'CONCLUDED'"),
        ALL("全部", "true");

        private final String label;
        private final String condition;

        Shown(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        /** The choice in Chinese. */
        public String label() {
            return label;
        }
    }

    /** Adds one and gives it its public name. */
    String add(Announced announced) {
        return jdbc.sql("""
                        insert into publiccomment.consultation (decision, title, unit, unit_name, draft, explanation,
                            ways, shorten_reason, opens_on, ends_on)
                        values (:decision, :title, :unit, :unitName, :draft, :explanation,
                            :ways, :shortenReason, :opensOn, :endsOn) returning id
                        """).paramSource(announced).query(String.class).single();
    }

    /** What a notice says that was just published. */
    record Announced(
            String decision,
            String title,
            String unit,
            String unitName,
            String draft,
            String explanation,
            String ways,
            @Nullable String shortenReason,
            java.time.LocalDate opensOn,
            java.time.LocalDate endsOn) {}

    Optional<Consultation> find(String id) {
        return jdbc.sql(STAGED + "where c.id = ?")
                .param(id)
                .query(Consultations::row)
                .optional();
    }

    /** The newest of a decision. */
    Optional<Consultation> newest(String decision) {
        return jdbc.sql(STAGED + "where c.decision = ? order by c.opened_at desc limit 1")
                .param(decision)
                .query(Consultations::row)
                .optional();
    }

    /** A page of the public list: what may still be commented on first, the next to end at the top. */
    Page page(Question question) {
        String words = question.words().strip();
        List<Consultation> rows = jdbc.sql("select * from (" + STAGED + """
                        ) c where\s""" + question.shown().condition + """
                         and (:words = '' or position(lower(:words) in lower(title || ' ' || unit_name)) > 0)
                        order by days_left < 0, abs(days_left), id limit :limit offset :offset
                        """)
                .param("words", words)
                .param("limit", PAGE + 1)
                .param("offset", Math.multiplyExact(question.page(), PAGE))
                .query(Consultations::row)
                .list();
        return new Page(rows.size() > PAGE ? rows.subList(0, PAGE) : rows, rows.size() > PAGE);
    }

    /** The newest consultations of these units, those still to be sorted first. */
    List<Consultation> ofUnits(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(STAGED
                                + "where c.unit in (:units) order by exists (select from publiccomment.conclusion k"
                                + " where k.consultation = c.id), c.ends_on desc limit 100")
                        .param("units", units)
                        .query(Consultations::row)
                        .list();
    }

    private static Consultation row(ResultSet row, int n) throws SQLException {
        return new Consultation(
                row.getString("id"),
                row.getString("decision"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("draft"),
                row.getString("explanation"),
                row.getString("ways"),
                row.getString("shorten_reason"),
                row.getDate("opens_on").toLocalDate(),
                row.getDate("ends_on").toLocalDate(),
                row.getTimestamp("opened_at").toInstant(),
                Consultation.Stage.valueOf(row.getString("stage")),
                row.getInt("days_left"));
    }
}
