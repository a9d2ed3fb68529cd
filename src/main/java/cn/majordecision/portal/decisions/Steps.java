package cn.majordecision.portal.decisions;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.RequirementPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sums up the requirement plan of a decision by statutory step, in the order of the procedure (第二十九条). */
@Component
class Steps {

    /** The steps of the procedure, and the step each inner process belongs to. */
    private static final List<String> ORDER = List.of(
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

    private final RequirementPlan plan;
    private final Procedures procedures;
    private final RequirementTexts texts;

    Steps(RequirementPlan plan, Procedures procedures, RequirementTexts texts) {
        this.plan = plan;
        this.procedures = procedures;
        this.texts = texts;
    }

    List<String> names() {
        return ORDER.stream().map(texts::step).toList();
    }

    /** The steps of a decision; none before its plan is made. */
    List<StepView> of(String decision) {
        Map<String, List<PlanRow>> rows = plan.rows(decision).stream().collect(Collectors.groupingBy(PlanRow::step));
        Set<String> atWork = procedures.open(decision).stream()
                .map(OpenTask::step)
                .map(step -> PART_OF.getOrDefault(step, step))
                .collect(Collectors.toSet());
        return ORDER.stream()
                .filter(rows::containsKey)
                .map(step -> view(step, rows.getOrDefault(step, List.of()), atWork.contains(step)))
                .toList();
    }

    private StepView view(String step, List<PlanRow> rows, boolean atWork) {
        return new StepView(step, texts.step(step), rows, StepView.mark(rows, atWork));
    }
}
