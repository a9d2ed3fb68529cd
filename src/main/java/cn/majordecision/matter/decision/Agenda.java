package cn.majordecision.matter.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items before a meeting and what the meetings decided; only a cleared draft gets here (第二十五条、第三十条). */
@Component
public class Agenda {

    private static final String ITEMS =
            "select a.*, d.title, o.outcome, o.decided_at from gate.agenda a join gate.decision d on d.number = a.decision"
                    + " join gate.meeting_item o on o.id = a.id";

    private final JdbcClient jdbc;
    private final VisibleDecisions visible;
    private final ApplicationEventPublisher events;

    /**
     * What a meeting decided.
     *
     * @param outcome the outcome
     * @param draftVersion the version of the draft it was decided on
     */
    public record Decided(Outcome outcome, int draftVersion) {}

    Agenda(JdbcClient jdbc, VisibleDecisions visible, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.visible = visible;
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

    /**
     * An item of a meeting.
     *
     * @param stands false when its clearance has fallen since
     * @param outcome what was decided; null also while there are no minutes of it
     */
    public record Item(
            String decision,
            String title,
            MeetingKind kind,
            LocalDate on,
            String meeting,
            boolean stands,
            @Nullable Outcome outcome,
            @Nullable Instant decidedAt) {}

    /** The items of the next meeting this person may see. */
    public List<Item> next(String user, LocalDate today) {
        return jdbc.sql(ITEMS
                        + " where (a.meeting_on, a.meeting) = (select n.meeting_on, n.meeting from gate.agenda_item n"
                        + " join gate.decision d on d.number = n.decision where n.meeting_on >= :today and not exists"
                        + " (select from gate.outcome x where x.agenda_item = n.id) and " + VisibleDecisions.RULE
                        + " order by n.meeting_on, n.id limit 1) and not a.decided and "
                        + VisibleDecisions.RULE + " order by a.id")
                .params(visible.asked(user))
                .param("today", today)
                .query(Agenda::item)
                .list();
    }

    /** The meetings this decision was or is before, oldest first. */
    public List<Item> of(String decision) {
        return jdbc.sql(ITEMS + " where a.decision = :decision order by a.id")
                .param("decision", decision)
                .query(Agenda::item)
                .list();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp decided = row.getTimestamp("decided_at");
        return new Item(
                row.getString("decision"),
                row.getString("title"),
                MeetingKind.valueOf(row.getString("meeting_kind")),
                row.getObject("meeting_on", LocalDate.class),
                row.getString("meeting"),
                row.getBoolean("stands"),
                outcome == null ? null : Outcome.valueOf(outcome),
                decided == null ? null : decided.toInstant());
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
