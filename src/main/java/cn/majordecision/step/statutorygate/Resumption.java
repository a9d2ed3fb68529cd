package cn.majordecision.step.statutorygate;

import cn.majordecision.matter.decision.Unmet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the procedure resumes when the gate is closed: at the earliest step that owes something (第二十九条). */
enum Resumption {
    DRAFTING,
    STEPS,
    REVIEW;

    private static final Set<String> PARALLEL_STEPS =
            Set.of("PublicParticipation", "ExpertReview", "RiskAssessment", "FairCompetition");

    static Resumption after(List<Unmet> unmet) {
        Set<String> owing = unmet.stream().map(Unmet::step).collect(Collectors.toSet());
        if (owing.contains("Drafting") || owing.contains("Initiation")) {
            return DRAFTING;
        }
        return owing.stream().anyMatch(PARALLEL_STEPS::contains) ? STEPS : REVIEW;
    }

    static Set<String> parallelSteps() {
        return PARALLEL_STEPS;
    }
}
