package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.RuleProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A major administrative decision, from its proposal to its archive (第二条).
 *
 * @param number decision number and business key, such as {@code 2026-0001}
 * @param title its name in Chinese, at most 120 characters
 * @param kind made or adjusted
 * @param parent number of the decision it adjusts, or null
 * @param unit id of the (lead) undertaking unit (第十一条)
 * @param profile the rules it began with and keeps
 * @param state where it stands
 * @param openedBy account that opened it
 * @param openedAt when, by the database
 */
public record Decision(
        String number,
        String title,
        Kind kind,
        @Nullable String parent,
        String unit,
        RuleProfile profile,
        DecisionState state,
        String openedBy,
        Instant openedAt) {}
