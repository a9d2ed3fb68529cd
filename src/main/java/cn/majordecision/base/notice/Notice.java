package cn.majordecision.base.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told.
 *
 * @param decision number of the decision, or null
 * @param task the engine's task id, or null
 * @param sentence what was said
 * @param at when
 * @param read whether the person has read it
 */
public record Notice(
        long id,
        NoticeKind kind,
        @Nullable String decision,
        @Nullable String task,
        String sentence,
        Instant at,
        boolean read) {}
