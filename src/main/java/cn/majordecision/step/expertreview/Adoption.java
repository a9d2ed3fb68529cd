package cn.majordecision.step.expertreview;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * What became of one expert's opinion (第二十九条第三项).
 *
 * @param expert account id
 * @param adopted how far it was adopted
 * @param reason why not, or not wholly
 */
record Adoption(
        @Nullable String expert,
        @Nullable Extent adopted,
        @Nullable String reason) {

    /** How far an opinion was adopted. */
    enum Extent {
        ADOPTED,
        PARTLY,
        NOT
    }

    boolean complete() {
        return adopted == Extent.ADOPTED || (adopted != null && Filled.in(reason));
    }
}
