package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.PlanRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the requirement plan as programs and forms see it. */
record PlanView(
        String requirement,
        String article,
        String title,
        String step,
        boolean beforeMeeting,
        String state,
        String stateLabel,
        String ground,
        @Nullable String confirmedBy,
        @Nullable Instant provenAt) {

    static PlanView of(PlanRow row, RequirementTexts texts) {
        return new PlanView(
                row.requirement().id(),
                row.requirement().article(),
                texts.title(row.requirement()),
                row.step(),
                row.beforeMeeting(),
                row.state().name(),
                row.state().label(),
                row.ground(),
                row.confirmedBy(),
                row.provenAt());
    }
}
