package cn.majordecision.step.publication;

import cn.majordecision.base.calendar.UnknownCalendarYear;
import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a decision is published in time, counted in working days from its issue (《政府信息公开条例》第二十六条, R-083). */
@Component
class Promptness {

    private final Records records;
    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Clock clock;

    Promptness(Records records, Decisions decisions, WorkingDays workingDays, Clock clock) {
        this.records = records;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The day the head signed, by the database. */
    Optional<LocalDate> issuedOn(String decision) {
        return records.latest(decision, "IssueDecision", IssueDecision.Form.class)
                .map(record -> LocalDate.ofInstant(record.at(), clock.getZone()));
    }

    /** The last day of the time limit; throws {@link UnknownCalendarYear} when it cannot be counted. */
    LocalDate lastDay(String decision, LocalDate opened) {
        int limit = decisions.get(decision).profile().number(Parameter.PUBLICATION_WORKING_DAYS);
        return workingDays.plus(issuedOn(decision).orElse(opened), limit);
    }

    /** True when the last channel came after the last day. */
    boolean late(String decision, Optional<LocalDate> published) {
        return countable(decision, published)
                && published.filter(day -> day.isAfter(lastDay(decision, day))).isPresent();
    }

    /** False while the calendar of a year within the time limit is not known. */
    boolean countable(String decision, Optional<LocalDate> published) {
        try {
            published.ifPresent(day -> lastDay(decision, day));
            return true;
        } catch (UnknownCalendarYear notYetPublished) {
            return false;
        }
    }
}
