package cn.majordecision.step.publiccomment;

import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.RuleProfile;
import cn.majordecision.matter.decision.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How long the public must have, counted from the day the notice is on record and published everywhere it says (第十五条, R-024). */
@Component
class CommentPeriod {

    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Clock clock;

    CommentPeriod(Decisions decisions, WorkingDays workingDays, Clock clock) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The day in the house's time zone. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** The days the profile gives the public at least. */
    int days(String decision) {
        return profile(decision).number(Parameter.COMMENT_DAYS);
    }

    /** The day the period is counted from: the last channel's, and never before the notice is on record. */
    LocalDate begins(AnnounceDraft.Form notice, Instant recorded) {
        Stream<LocalDate> published =
                notice.published().map(Channel::publishedOn).filter(Objects::nonNull);
        return Stream.concat(published, Stream.of(day(recorded)))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The first lawful last day; the day of publication is not counted, and a last day off moves on (民法典第二百零三条). */
    LocalDate earliestEnd(String decision, AnnounceDraft.Form notice, Instant recorded) {
        LocalDate end = begins(notice, recorded).plusDays(days(decision));
        return profile(decision).demands(Parameter.ROLL_PUBLIC_PERIODS) ? workingDays.rollForward(end) : end;
    }

    /** The moment the last day is over. */
    Instant over(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private RuleProfile profile(String decision) {
        return decisions.get(decision).profile();
    }
}
