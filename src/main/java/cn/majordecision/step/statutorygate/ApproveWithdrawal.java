package cn.majordecision.step.statutorygate;

import static cn.majordecision.base.regulation.Requirement.R_010;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The government office approves or refuses the undertaker's withdrawal; the reason stays on record (第十条). */
@Component
class ApproveWithdrawal implements TaskHandler<ApproveWithdrawal.Form> {

    private final Records records;
    private final Decisions decisions;

    ApproveWithdrawal(Records records, Decisions decisions) {
        this.records = records;
        this.decisions = decisions;
    }

    /**
     * The answer.
     *
     * @param approved whether the decision is withdrawn
     * @param reason why
     */
    record Form(@Nullable Boolean approved, @Nullable String reason) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(Rule.of(
                R_010,
                "ApproveWithdrawal.answer",
                task -> task.form().approved() != null && Filled.in(task.form().reason())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task));
        boolean approved = Boolean.TRUE.equals(task.form().approved());
        if (approved) {
            decisions.move(task.decision(), DecisionState.WITHDRAWN);
        }
        return Flags.of(DecisionProcess.WITHDRAWAL_APPROVED, approved);
    }
}
