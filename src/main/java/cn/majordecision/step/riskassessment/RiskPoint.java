package cn.majordecision.step.riskassessment;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * One point at risk (第二十三条第二款).
 *
 * @param point what may happen, to whom
 * @param level how grave it is
 */
record RiskPoint(@Nullable String point, @Nullable Level level) {

    /** How grave a risk is. */
    enum Level {
        HIGH,
        MEDIUM,
        LOW
    }

    boolean complete() {
        return Filled.in(point) && level != null;
    }
}
