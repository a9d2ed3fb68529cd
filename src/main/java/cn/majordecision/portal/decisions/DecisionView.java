package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision as programs see it. */
record DecisionView(
        String number,
        String title,
        String kind,
        @Nullable String parent,
        String unit,
        String profile,
        int profileVersion,
        String state,
        String stateLabel,
        Instant openedAt) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.number(),
                decision.title(),
                decision.kind().name(),
                decision.parent(),
                decision.unit(),
                decision.profile().id(),
                decision.profile().version(),
                decision.state().name(),
                decision.state().label(),
                decision.openedAt());
    }
}
