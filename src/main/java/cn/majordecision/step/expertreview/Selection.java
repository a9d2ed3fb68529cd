package cn.majordecision.step.expertreview;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * One expert as selected (第二十条、第二十一条).
 *
 * @param expert account id
 * @param interest whether the expert declared a direct interest in the matter
 * @param fromPool whether the expert is in the expert pool
 * @param outsideReason why one from outside the pool
 */
record Selection(
        @Nullable String expert,
        @Nullable Boolean interest,
        @Nullable Boolean fromPool,
        @Nullable String outsideReason) {

    boolean poolAnswered() {
        return Boolean.TRUE.equals(fromPool) || (fromPool != null && Filled.in(outsideReason));
    }
}
