package cn.majordecision.step.collectivedecision;

import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a matter that was put off for longer than the profile allows; a timer fired too early ends nothing. */
@Component
class LapseItemDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final Deferral deferral;

    LapseItemDelegate(Decisions decisions, Deferral deferral) {
        this.decisions = decisions;
        this.deferral = deferral;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = execution.getProcessBusinessKey();
        if (!deferral.over(decision)) {
            throw new IllegalStateException("the deferral of " + decision + " is not over yet");
        }
        decisions.move(decision, DecisionState.LAPSED);
    }
}
