package cn.majordecision.portal.decisions;

import java.util.List;
import java.util.Map;

/** The statutory steps in the order of the procedure, and the step each inner process belongs to (第二十九条). */
final class Steps {

    static final String START = "Initiation";

    static final List<String> ORDER = List.of(
            "Drafting",
            "PublicParticipation",
            "ExpertReview",
            "RiskAssessment",
            "FairCompetition",
            "LegalityReview",
            "CollectiveDecision",
            "Publication",
            "Archiving");

    private static final Map<String, String> PART_OF = Map.of(
            "PublicComment", "PublicParticipation", "Hearing", "PublicParticipation", "Survey", "PublicParticipation");

    private Steps() {}

    static String outer(String process) {
        return PART_OF.getOrDefault(process, process);
    }
}
