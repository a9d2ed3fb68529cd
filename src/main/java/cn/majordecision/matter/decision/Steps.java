package cn.majordecision.matter.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The statutory steps in the order of the procedure, and the step each inner process belongs to (第二十九条). */
public final class Steps {

    /** What comes before them. */
    public static final String START = "Initiation";

    /** The steps, by process id. */
    public static final List<String> ORDER = List.of(
            "Drafting",
            "PublicParticipation",
            "ExpertReview",
            "RiskAssessment",
            "FairCompetition",
            "LegalityReview",
            "CollectiveDecision",
            "Publication",
            "Archiving");

    private static final Map<String, List<String>> PARTS =
            Map.of("PublicParticipation", List.of("PublicComment", "Hearing", "Survey"));

    private Steps() {}

    /** The step that a process is part of; itself when it is a step. */
    public static String outer(String process) {
        return PARTS.entrySet().stream()
                .filter(step -> step.getValue().contains(process))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(process);
    }

    /** The processes of a step, its own first. */
    public static List<String> parts(String step) {
        return Stream.concat(Stream.of(step), PARTS.getOrDefault(step, List.of()).stream())
                .toList();
    }

    /** All processes, each step followed by what is part of it. */
    public static List<String> processes() {
        return Stream.concat(Stream.of(START), ORDER.stream().flatMap(step -> parts(step).stream()))
                .toList();
    }
}
