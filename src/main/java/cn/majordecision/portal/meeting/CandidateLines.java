package cn.majordecision.portal.meeting;

import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Candidates;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.RequirementPlan.Proof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What could come before a meeting: the cleared can be chosen, of each other it is said why not, and who can act (第二十五条第二款). */
@Component
class CandidateLines {

    private static final String SCHEDULE = "ScheduleItem";

    private final Candidates candidates;
    private final RequirementPlan plan;

    CandidateLines(Candidates candidates, RequirementPlan plan) {
        this.candidates = candidates;
        this.plan = plan;
    }

    /** A requirement the gate waits for, and who can meet it. */
    public record Gap(Requirement requirement, PlanState state, String who) {}

    /**
     * A decision.
     *
     * @param task the open task in which the reader may put it on an agenda; null when there is none
     * @param gaps what is missing, by step
     */
    public record Line(
            Candidates.Candidate decision, @Nullable String task, Map<String, List<Gap>> gaps) {

        /** How many requirements are missing. */
        public int missing() {
            return decision.unmet().size();
        }

        /** What is being done now. */
        public String doing() {
            return decision.work().stream()
                    .map(Candidates.Work::title)
                    .distinct()
                    .collect(Collectors.joining("、"));
        }
    }

    /** A page of lines. */
    public record Board(String words, int page, int found, int ready, List<Line> lines) {

        /** How many pages there are. */
        public int pages() {
            return (found + Candidates.PAGE - 1) / Candidates.PAGE;
        }

        /** True when the reader can choose at least one. */
        public boolean choice() {
            return lines.stream().anyMatch(line -> line.task() != null);
        }
    }

    Board page(String user, String words, int page) {
        List<Candidates.Candidate> found = candidates.page(user, words, page);
        List<Proof> proofs = plan.proofs();
        return new Board(
                words,
                page,
                found.isEmpty() ? 0 : found.get(0).found(),
                found.isEmpty() ? 0 : found.get(0).ready(),
                found.stream().map(each -> line(each, proofs)).toList());
    }

    private static Line line(Candidates.Candidate decision, List<Proof> proofs) {
        Optional<String> task = decision.work().stream()
                .filter(work -> decision.cleared() && work.mine() && work.name().equals(SCHEDULE))
                .map(Candidates.Work::id)
                .findFirst();
        return new Line(
                decision,
                task.orElse(null),
                decision.unmet().stream()
                        .collect(Collectors.groupingBy(
                                Candidates.Gap::step,
                                LinkedHashMap::new,
                                Collectors.mapping(gap -> gap(decision, gap, proofs), Collectors.toList()))));
    }

    private static Gap gap(Candidates.Candidate decision, Candidates.Gap gap, List<Proof> proofs) {
        Requirement requirement = Requirement.of(gap.requirement());
        String who = gap.state() == PlanState.UNCONFIRMED
                ? Role.LEGALITY_REVIEWER.label()
                : proofs.stream()
                        .filter(proof -> proof.requirement() == requirement)
                        .map(proof -> who(decision, proof.role()))
                        .distinct()
                        .collect(Collectors.joining("、"));
        return new Gap(requirement, gap.state(), who);
    }

    private static String who(Candidates.Candidate decision, String role) {
        return Role.of(role)
                .map(known -> known.unitBound() ? decision.unitName() + known.label() : known.label())
                .orElse(role);
    }
}
