package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.regulation.Requirement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Minimum periods, opened by the database's own clock; evidence recorded before their end does not count (第十五条、第二十六条). */
@Component
public class Periods {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Periods(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A period as it stands. */
    public record Period(Instant openedAt, Instant notBefore, boolean waived) {}

    record PeriodOpened(String decision, String requirement, Instant notBefore) implements LedgerEvent {}

    record PeriodWaived(String decision, String requirement, String by, String reason) implements LedgerEvent {}

    /** Opens a period now; evidence for the requirement counts only from {@code notBefore} on. */
    @Transactional
    public void open(String decision, Requirement requirement, Instant notBefore) {
        jdbc.sql("select gate.open_period(?, ?, ?)")
                .params(decision, requirement.id(), Timestamp.from(notBefore))
                .query((row, n) -> requirement)
                .single();
        events.publishEvent(new PeriodOpened(decision, requirement.id(), notBefore));
    }

    /** Records the lawful consent to a shorter period, with its reason. */
    @Transactional
    public void waive(String decision, Requirement requirement, String by, String reason) {
        jdbc.sql("select gate.waive_period(?, ?, ?, ?)")
                .params(decision, requirement.id(), by, reason)
                .query((row, n) -> requirement)
                .single();
        events.publishEvent(new PeriodWaived(decision, requirement.id(), by, reason));
    }

    /**
     * A period as it was opened; a later one for the same requirement has moved its end.
     *
     * @param waiver why it may be shorter, or null
     */
    public record Opened(
            Requirement requirement,
            Instant openedAt,
            Instant notBefore,
            @Nullable String waivedBy,
            @Nullable String waiver) {}

    /** Every period of a decision, oldest first. */
    public List<Opened> all(String decision) {
        return jdbc.sql("select * from gate.period where decision = ? order by id")
                .param(decision)
                .query((row, n) -> new Opened(
                        Requirement.of(row.getString("requirement")),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("not_before").toInstant(),
                        row.getString("waived_by"),
                        row.getString("waiver")))
                .list();
    }

    /** Whether the minimum period of one of the requirements is still running: what must last so long cannot be late. */
    public boolean running(String decision, Collection<Requirement> requirements, Instant at) {
        return requirements.stream()
                .map(requirement -> of(decision, requirement))
                .flatMap(Optional::stream)
                .anyMatch(period -> !period.waived() && period.notBefore().isAfter(at));
    }

    /** The newest period of a requirement, if one was opened. */
    public Optional<Period> of(String decision, Requirement requirement) {
        return jdbc.sql("""
                        select opened_at, not_before, waived_by is not null as waived from gate.period
                        where decision = ? and requirement = ? order by id desc limit 1""")
                .params(decision, requirement.id())
                .query((row, n) -> new Period(
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("not_before").toInstant(),
                        row.getBoolean("waived")))
                .optional();
    }
}
