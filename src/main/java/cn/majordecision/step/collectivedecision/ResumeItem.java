package cn.majordecision.step.collectivedecision;

import static cn.majordecision.base.regulation.Requirement.R_060;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The government office takes a deferred item up again; it passes the gate once more before it is discussed. */
@Component
class ResumeItem implements TaskHandler<ResumeItem.Form> {

    private final Records records;
    private final Deferral deferral;

    ResumeItem(Records records, Deferral deferral) {
        this.records = records;
        this.deferral = deferral;
    }

    /**
     * The resumption.
     *
     * @param reason why the item can be discussed now
     */
    record Form(@Nullable String reason) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(Rule.of(
                R_060, "ResumeItem.reason", task -> Filled.in(task.form().reason())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task));
        deferral.end(
                task.decision(),
                task.actor().userId(),
                String.valueOf(task.form().reason()));
        return Flags.of(CollectiveDecisionProcess.OUTCOME, Outcome.DISCUSS_AGAIN);
    }
}
