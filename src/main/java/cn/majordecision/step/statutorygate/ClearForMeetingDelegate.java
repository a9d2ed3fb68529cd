package cn.majordecision.step.statutorygate;

import cn.majordecision.matter.decision.Gate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the database whether anything is unmet for this very text; only an empty answer opens the gate (第二十五条第二款). */
@Component
class ClearForMeetingDelegate implements JavaDelegate {

    private final Gate gate;

    ClearForMeetingDelegate(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DecisionProcess.GATE_OPEN, gate.clear(execution.getProcessBusinessKey()));
    }
}
