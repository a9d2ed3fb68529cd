package cn.majordecision.step.publiccomment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the comments, as it was when the sorting was completed, for everybody to read (第十八条、第三十二条). */
@Component
class Conclusions {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    Conclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That a sorting was completed. */
    record Conclusion(long received, long record, Instant concludedAt) {}

    /** A class of opinions as it is published. */
    record Result(int number, String category, String summary, Comment.Adoption adopted, String reason, long comments) {

        /** What became of it, in Chinese. */
        public String answer() {
            return switch (adopted) {
                case YES -> "采纳";
                case PARTLY -> "部分采纳";
                case NO -> "未采纳";
            };
        }
    }

    void add(String consultation, long received, long record, List<Result> results) {
        jdbc.sql("insert into publiccomment.conclusion (consultation, received, record) values (?, ?, ?)")
                .params(consultation, received, record)
                .update();
        results.forEach(result -> jdbc.sql("""
                        insert into publiccomment.result
                            (consultation, number, category, summary, adopted, reason, comments)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        consultation,
                        result.number(),
                        result.category(),
                        result.summary(),
                        result.adopted().name(),
                        result.reason(),
                        result.comments())
                .update());
    }

    Optional<Conclusion> of(String consultation) {
        return jdbc.sql("select received, record, concluded_at from publiccomment.conclusion where consultation = ?")
                .param(consultation)
                .query(Conclusion.class)
                .optional();
    }

    /** A page of the classes, and one more when there is a next. */
    List<Result> results(String consultation, int page) {
        return jdbc.sql("""
                        select number, category, summary, adopted, reason, comments from publiccomment.result
                        where consultation = ? order by number limit ? offset ?
                        """)
                .params(consultation, PAGE + 1, Math.multiplyExact(page, PAGE))
                .query(Result.class)
                .list();
    }

    /** What became of one class. */
    Optional<Result> result(String consultation, String category) {
        return jdbc.sql("""
                        select number, category, summary, adopted, reason, comments from publiccomment.result
                        where consultation = ? and category = ? order by number limit 1
                        """).params(consultation, category).query(Result.class).optional();
    }
}
