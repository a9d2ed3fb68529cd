package cn.majordecision.step.publiccomment;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The classes of opinions and their answers; an answer is added, and the newest counts (第十八条, R-031). */
@Component
class Opinions {

    private static final String NEWEST = """
            select distinct on (category) category, summary, adopted, reason from publiccomment.opinion
            where consultation = ? order by category, id desc
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Opinions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A class and its answer.
     *
     * @param summary what the comments of the class say, without anything about a person
     * @param reason why not, or why only partly
     */
    record Answer(String category, String summary, Comment.Adoption adopted, String reason) {}

    @Transactional
    void answer(String consultation, Answer answer, String by) {
        jdbc.sql("""
                        insert into publiccomment.opinion (consultation, category, summary, adopted, reason, answered_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        consultation,
                        answer.category(),
                        answer.summary(),
                        answer.adopted().name(),
                        answer.reason(),
                        by)
                .update();
        events.publishEvent(new OpinionAnswered(
                Consultation.chain(consultation),
                answer.category(),
                answer.summary(),
                answer.adopted().name(),
                answer.reason()));
    }

    List<Answer> of(String consultation) {
        return jdbc.sql(NEWEST).param(consultation).query(Answer.class).list();
    }
}
