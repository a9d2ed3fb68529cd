package cn.majordecision.step.riskassessment;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * A department heard in the assessment (第二十三条第二款).
 *
 * @param department its name
 * @param opinion its opinion
 */
record DepartmentHeard(
        @Nullable String department, @Nullable String opinion) {

    boolean complete() {
        return Filled.all(department, opinion);
    }
}
