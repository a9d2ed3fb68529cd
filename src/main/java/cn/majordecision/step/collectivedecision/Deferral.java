package cn.majordecision.step.collectivedecision;

import static cn.majordecision.base.regulation.Requirement.R_060;

import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.matter.decision.Deadlines;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Periods;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long an item may be put off: as the profile says, otherwise a reminder every twelve months (R-060, 第三十八条). */
@Component
class Deferral {

    private static final int MONTHS_BETWEEN_REMINDERS = 12;

    private final Decisions decisions;
    private final Periods periods;
    private final Deadlines deadlines;
    private final Clock clock;

    Deferral(Decisions decisions, Periods periods, Deadlines deadlines, Clock clock) {
        this.decisions = decisions;
        this.periods = periods;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** True where the profile ends the matter when the time is over. */
    boolean lapses(String decision) {
        return months(decision) > 0;
    }

    /** Begins the time; returns its last day. */
    LocalDate begin(String decision) {
        int months = lapses(decision) ? months(decision) : MONTHS_BETWEEN_REMINDERS;
        LocalDate last = LocalDate.now(clock).plusMonths(months);
        periods.open(
                decision, R_060, last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return last;
    }

    /** True when the time is over by the clock, whoever fired the timer. */
    boolean over(String decision) {
        return deadlines.over(decision, R_060, clock.instant());
    }

    /** Ends the time because the item is taken up again. */
    void end(String decision, String by, String reason) {
        periods.waive(decision, R_060, by, reason);
    }

    private int months(String decision) {
        return decisions.get(decision).profile().number(Parameter.DEFERRAL_MONTHS);
    }
}
