package cn.majordecision.matter.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One completed task in the record of a decision (第三十三条).
 *
 * @param record number of the record
 * @param step process id of the step
 * @param task name of the task
 * @param draftVersion the version it was made for
 * @param by who completed it
 * @param actingFor in whose place, or null
 * @param at when, by the database
 * @param documents hashes of its documents
 * @param warnings what was warned of
 */
public record TimelineEntry(
        long record,
        String step,
        String task,
        int draftVersion,
        String by,
        @Nullable String actingFor,
        Instant at,
        List<String> documents,
        List<String> warnings) {}
