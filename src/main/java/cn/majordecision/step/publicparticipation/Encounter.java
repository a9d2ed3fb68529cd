package cn.majordecision.step.publicparticipation;

import cn.majordecision.base.regulation.Filled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A symposium, field visit or written consultation that has taken place (第十四条第二款).
 *
 * @param channel which
 * @param heldOn when
 * @param place where; for a written consultation where it was sent
 * @param participants who was heard
 * @param summary what they said
 * @param document the stored record
 */
record Encounter(
        @Nullable Channel channel,
        @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable String participants,
        @Nullable String summary,
        @Nullable String document) {

    /** The channels that are recorded as they are, without a procedure of their own. */
    enum Channel {
        SYMPOSIUM,
        FIELD_VISIT,
        WRITTEN_CONSULTATION
    }

    boolean complete() {
        return channel != null && Filled.all(place, participants, summary);
    }

    boolean heldBy(LocalDate today) {
        return heldOn != null && !heldOn.isAfter(today);
    }
}
