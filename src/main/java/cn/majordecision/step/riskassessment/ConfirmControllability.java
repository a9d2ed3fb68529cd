package cn.majordecision.step.riskassessment;

import static cn.majordecision.base.regulation.Requirement.R_040;
import static cn.majordecision.base.regulation.Requirement.R_042;
import static cn.majordecision.base.regulation.Requirement.R_043;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organ judges whether the risk can be controlled; only then may it decide, otherwise the draft is adjusted first (第二十四条). */
@Component
class ConfirmControllability implements TaskHandler<ConfirmControllability.Form> {

    private final Records records;
    private final RiskJudgements judgements;

    ConfirmControllability(Records records, RiskJudgements judgements) {
        this.records = records;
        this.judgements = judgements;
    }

    /**
     * The judgement.
     *
     * @param controllable whether the risk is controllable
     * @param grounds why; when it is not, what must be adjusted
     */
    record Form(@Nullable Boolean controllable, @Nullable String grounds) {

        boolean isControllable() {
            return Boolean.TRUE.equals(controllable);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_043,
                        "ConfirmControllability.answer",
                        task -> task.form().controllable() != null),
                Rule.of(
                        R_043,
                        "ConfirmControllability.grounds",
                        task -> Filled.in(task.form().grounds())),
                Rule.warn(
                        R_043,
                        "ConfirmControllability.currentText",
                        task -> !task.form().isControllable() || judgements.onCurrentText(task.decision())),
                Rule.warn(
                        R_043,
                        "ConfirmControllability.againstReport",
                        task -> !task.form().isControllable() || judgements.assessedControllable(task.decision())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        boolean controllable = task.form().isControllable();
        records.complete(controllable ? judged(task) : StepOutcome.of(task).disproves(R_040, R_042, R_043));
        return Flags.of(RiskAssessmentProcess.RISK_CONTROLLABLE, controllable);
    }

    /** A judgement on a report for an earlier text proves nothing for this one. */
    private StepOutcome judged(TaskInHand<Form> task) {
        StepOutcome outcome = StepOutcome.of(task);
        return judgements.onCurrentText(task.decision()) ? outcome.proves(R_043) : outcome;
    }
}
