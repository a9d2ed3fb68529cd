package cn.majordecision.matter.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the text (第十二条).
 *
 * @param version from 1
 * @param sha256 the document
 * @param change how it differs from the version before
 * @param note why, in words
 * @param addedBy account
 * @param addedAt by the database
 * @param confirmedBy the reviewer who confirmed an insubstantial change, or null
 */
public record Draft(
        int version,
        String sha256,
        Change change,
        String note,
        String addedBy,
        Instant addedAt,
        @Nullable String confirmedBy) {

    /** True for a change called insubstantial that the reviewer has not confirmed yet. */
    public boolean awaitsConfirmation() {
        return change == Change.INSUBSTANTIAL && confirmedBy == null;
    }
}
