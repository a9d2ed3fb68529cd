package cn.majordecision.step.drafting;

import cn.majordecision.base.regulation.Filled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The consultation of one unit whose duties the matter touches (第十三条, R-016).
 *
 * @param unit id of the unit
 * @param sentOn when it was asked
 * @param repliedOn when it answered; null while it has not
 * @param position what it answered; null while it has not
 * @param opinion its opinion in words
 * @param reply the document of its answer
 */
record Consultation(
        @Nullable String unit,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate repliedOn,
        @Nullable Position position,
        @Nullable String opinion,
        @Nullable String reply) {

    /** What a unit answered. */
    enum Position {
        AGREE,
        DISAGREE
    }

    boolean sentBy(LocalDate today) {
        return sentOn != null && !sentOn.isAfter(today);
    }

    /** True when there is no answer at all. */
    boolean silent() {
        return repliedOn == null && position == null && !Filled.in(opinion) && reply == null;
    }

    boolean disagrees() {
        return position == Position.DISAGREE;
    }

    /** True for an answer with its day and its position, and with its reasons when the unit disagrees. */
    boolean answeredBy(LocalDate today) {
        return position != null
                && repliedOn != null
                && !repliedOn.isAfter(today)
                && (sentOn == null || !repliedOn.isBefore(sentOn))
                && (!disagrees() || Filled.in(opinion));
    }
}
