package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The only bean that timers of the models ask for a date. */
@Component("deadlines")
public class Deadlines {

    private final Periods periods;

    Deadlines(Periods periods) {
        this.periods = periods;
    }

    /** The end of the minimum period of a requirement, for {@code ${deadlines.end(execution.processBusinessKey, 'R-024')}}. */
    public Date end(String decision, String requirement) {
        return periods.of(decision, Requirement.of(requirement))
                .map(period -> Date.from(period.notBefore()))
                .orElseThrow(() -> new IllegalStateException("no period of " + requirement + " for " + decision));
    }

    /** True when the period of the requirement is over at the given time, or there is none. */
    public boolean over(String decision, Requirement requirement, Instant at) {
        return periods.of(decision, requirement)
                .map(period -> period.waived() || !at.isBefore(period.notBefore()))
                .orElse(true);
    }
}
