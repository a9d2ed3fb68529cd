package cn.majordecision.step.riskassessment;

import cn.majordecision.base.regulation.Filled;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The report of an assessment made for this draft, or of one that other rules had already called for (第二十二条、第二十三条).
 *
 * @param reused whether an existing report is used instead of a new assessment
 * @param reusedKind what kind of assessment that was
 * @param reusedOn its date
 * @param reusedNumber its number
 * @param methods how the risks were studied
 * @param commissioned the third party that made the assessment, if one did
 * @param departments the departments heard
 * @param riskPoints the points at risk
 * @param mitigation how they are prevented
 * @param contingencyPlan what is done when they come about
 * @param level how grave the risk is as a whole
 * @param controllable whether the assessment finds the risk controllable
 * @param report the report
 */
record RiskReport(
        @Nullable Boolean reused,
        @Nullable String reusedKind,
        @Nullable LocalDate reusedOn,
        @Nullable String reusedNumber,
        @Nullable String methods,
        @Nullable String commissioned,
        @Nullable List<DepartmentHeard> departments,
        @Nullable List<RiskPoint> riskPoints,
        @Nullable String mitigation,
        @Nullable String contingencyPlan,
        RiskPoint.@Nullable Level level,
        @Nullable Boolean controllable,
        @Nullable String report) {

    boolean isReused() {
        return Boolean.TRUE.equals(reused);
    }

    /** True for an existing report with its kind, its number and a day that has come. */
    boolean identifiedBy(LocalDate today) {
        return Filled.all(reusedKind, reusedNumber) && reusedOn != null && !reusedOn.isAfter(today);
    }

    boolean heardDepartments() {
        return eachOf(departments, DepartmentHeard::complete);
    }

    boolean namesRiskPoints() {
        return eachOf(riskPoints, RiskPoint::complete);
    }

    private static <T> boolean eachOf(@Nullable List<T> rows, Predicate<T> complete) {
        List<T> there = Filled.rows(rows);
        return !there.isEmpty() && there.stream().allMatch(complete);
    }
}
