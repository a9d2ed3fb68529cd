package cn.majordecision.matter.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the unit found against a proposal, and what the organ decided on it (第十条).
 *
 * @param finding why the procedure should not be started
 * @param by account of whoever wrote it
 * @param at when
 * @param agreed whether the organ agrees; false sends it back to the unit; null while undecided
 * @param opinion of the organ; may be empty
 * @param answeredBy account of whoever decided, or null
 * @param answeredAt when, or null
 */
public record Study(
        String finding,
        String by,
        Instant at,
        @Nullable Boolean agreed,
        @Nullable String opinion,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {}
