package cn.majordecision.step.collectivedecision;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * What one member said, and when in the order of the meeting (第三十条第二款、第三款).
 *
 * @param seq place in the order of speaking, from 1
 * @param name of the member
 * @param position on the draft
 * @param opinion in words
 * @param head true for the administrative head
 */
record Speech(
        @Nullable Integer seq,
        @Nullable String name,
        @Nullable Position position,
        @Nullable String opinion,
        @Nullable Boolean head) {

    /** A member's position on the draft. */
    enum Position {
        AGREE,
        DISAGREE,
        ABSTAIN
    }

    boolean byHead() {
        return Boolean.TRUE.equals(head);
    }

    boolean complete() {
        return seq != null && Filled.in(name) && position != null;
    }

    boolean agrees() {
        return position == Position.AGREE;
    }

    /** A dissent is recorded with its words, not only counted. */
    boolean dissentInWords() {
        return position != Position.DISAGREE || Filled.in(opinion);
    }
}
