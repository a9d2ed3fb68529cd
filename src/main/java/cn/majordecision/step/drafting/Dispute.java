package cn.majordecision.step.drafting;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * What could not be agreed with one unit, under the four heads of 第十三条.
 *
 * @param unit id of the unit
 * @param issue the main question in dispute
 * @param unitOpinion the unit's opinion
 * @param ownOpinion the undertaker's opinion
 * @param grounds the undertaker's reasons and grounds
 */
record Dispute(
        @Nullable String unit,
        @Nullable String issue,
        @Nullable String unitOpinion,
        @Nullable String ownOpinion,
        @Nullable String grounds) {

    boolean complete() {
        return Filled.all(unit, issue, unitOpinion, ownOpinion, grounds);
    }
}
