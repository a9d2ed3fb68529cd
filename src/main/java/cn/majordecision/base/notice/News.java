package cn.majordecision.base.notice;

import org.jspecify.annotations.Nullable;

/**
 * Something to be told to people, once for each subject and occasion.
 *
 * @param kind what it is about
 * @param decision number of the decision, or null
 * @param task the engine's task id, or null
 * @param subject what it is about, exactly: a task, a decision, a substitution
 * @param occasion which time: a last day, a clearance, a meeting; empty where there can be only one
 * @param sentence what is said, in Chinese, without the title or anything else of the decision's content
 */
public record News(
        NoticeKind kind,
        @Nullable String decision,
        @Nullable String task,
        String subject,
        String occasion,
        String sentence) {}
