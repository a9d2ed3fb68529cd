package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The only bean that timers of the models ask for a date. */
@Component("deadlines")
public class Deadlines {

    private final Periods periods;
    private final MessageSource texts;

    Deadlines(Periods periods, MessageSource texts) {
        this.periods = periods;
        this.texts = texts;
    }

    /** The end of the minimum period of a requirement, for {@code ${deadlines.end(execution.processBusinessKey, 'R-024')}}. */
    public Date end(String decision, String requirement) {
        return periods.of(decision, Requirement.of(requirement))
                .map(period -> Date.from(period.notBefore()))
                .orElseThrow(() -> missing(Requirement.of(requirement)));
    }

    private RecordMissing missing(Requirement requirement) {
        String article = requirement.article() + " " + requirement.id();
        return new RecordMissing(
                texts.getMessage("Deadlines.missing", new Object[] {article}, Locale.SIMPLIFIED_CHINESE));
    }

    /** True when the period of the requirement is over at the given time, or there is none. */
    public boolean over(String decision, Requirement requirement, Instant at) {
        return periods.of(decision, requirement)
                .map(period -> period.waived() || !at.isBefore(period.notBefore()))
                .orElse(true);
    }
}
