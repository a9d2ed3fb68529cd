package cn.majordecision.step.survey;

import cn.majordecision.base.regulation.Filled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one survey found (第十四条第二款).
 *
 * @param kind questionnaire or poll
 * @param startedOn first day it ran
 * @param endedOn last day it ran
 * @param sample people asked
 * @param valid valid answers
 * @param summary what they said
 * @param report the stored report
 */
record Result(
        @Nullable SurveyKind kind,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Integer sample,
        @Nullable Integer valid,
        @Nullable String summary,
        @Nullable String report) {

    boolean ranUntil(LocalDate today) {
        return startedOn != null && endedOn != null && !endedOn.isBefore(startedOn) && !endedOn.isAfter(today);
    }

    boolean counted() {
        return sample != null && valid != null && valid > 0 && valid <= sample;
    }

    boolean told() {
        return kind != null && Filled.in(summary);
    }
}
