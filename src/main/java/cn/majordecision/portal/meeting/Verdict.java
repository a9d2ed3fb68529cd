package cn.majordecision.portal.meeting;

import cn.majordecision.matter.decision.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the administrative head said to the minutes and decided (第三十条第一款、第二款).
 *
 * @param at when it was recorded, by the database
 * @param by who
 * @param minutesTrue false when the minutes went back to be corrected
 * @param minutesErrors what was wrong in them
 * @param result what was decided
 * @param requestedChanges what the meeting asked for when it adopted in principle
 * @param reasonsAtMeeting why the head did not follow the majority
 */
public record Verdict(
        Instant at,
        String by,
        boolean minutesTrue,
        @Nullable String minutesErrors,
        @Nullable Outcome result,
        @Nullable String requestedChanges,
        @Nullable String reasonsAtMeeting) {

    /** The form of the task, as far as it is shown. */
    record Form(
            @Nullable Boolean minutesTrue,
            @Nullable String minutesErrors,
            @Nullable Outcome result,
            @Nullable String requestedChanges,
            @Nullable String reasonsAtMeeting) {}
}
