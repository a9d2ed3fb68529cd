package cn.majordecision.matter.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items before a meeting and what the meetings decided; only a cleared draft gets here (第二十五条、第三十条). */
@Component
public class Agenda {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    /**
     * What a meeting decided.
     *
     * @param outcome the outcome
     * @param draftVersion the version of the draft it was decided on
     */
    public record Decided(Outcome outcome, int draftVersion) {}

    Agenda(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Places the cleared draft on the agenda; the database refuses one that is not cleared. */
    @Transactional
    public void place(String decision, MeetingKind kind, LocalDate on, String meeting) {
        jdbc.sql("select gate.place_on_agenda(?, ?, ?, ?)")
                .params(decision, kind.name(), on, meeting)
                .query(Long.class)
                .single();
        events.publishEvent(new ItemPlaced(decision, kind, on, meeting));
    }

    /** Records what was decided on the item placed last. */
    @Transactional
    public void decide(String decision, Outcome outcome, int draftVersion) {
        jdbc.sql("select gate.decide(?, ?)")
                .params(decision, outcome.name())
                .query((row, n) -> outcome)
                .single();
        events.publishEvent(new OutcomeDecided(decision, outcome, draftVersion));
    }

    /** What the last meeting decided, if one has. */
    public Optional<Outcome> lastOutcome(String decision) {
        return lastDecided(decision).map(Decided::outcome);
    }

    /** What the last meeting decided and on which text, if one has. */
    public Optional<Decided> lastDecided(String decision) {
        return jdbc.sql("select outcome, draft_version from gate.outcome where decision = ? order by id desc limit 1")
                .param(decision)
                .query((row, n) -> new Decided(Outcome.valueOf(row.getString("outcome")), row.getInt("draft_version")))
                .optional();
    }
}
