package cn.majordecision.base.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param id the engine's task id
 * @param name class name of its handler, such as {@code IssueOpinion}
 * @param title the Chinese name
 * @param step process id
 * @param decision decision number
 * @param since when it arose
 * @param due the day by which the law wants it done; null when there is none, or its year's calendar is not known
 * @param assignee who has claimed it, or null
 * @param pending why there is no due date yet, in Chinese, or null
 */
public record OpenTask(
        String id,
        String name,
        String title,
        String step,
        String decision,
        Instant since,
        @Nullable LocalDate due,
        @Nullable String assignee,
        @Nullable String pending) {}
