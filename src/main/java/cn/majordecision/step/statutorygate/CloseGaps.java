package cn.majordecision.step.statutorygate;

import static cn.majordecision.base.regulation.Requirement.R_046;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker takes note of every gap and goes back to the earliest step that owes one (第二十五条第二款、第二十九条). */
@Component
class CloseGaps implements TaskHandler<CloseGaps.Form> {

    private final Gate gate;
    private final Records records;

    CloseGaps(Gate gate, Records records) {
        this.gate = gate;
        this.records = records;
    }

    /**
     * How the gaps are to be closed.
     *
     * @param measures what will be done about them
     */
    record Form(@Nullable String measures) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(Rule.of(
                R_046, "CloseGaps.measures", task -> Filled.in(task.form().measures())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task));
        return Flags.of(DecisionProcess.RETURN_TO, Resumption.after(gate.unmet(task.decision())));
    }
}
