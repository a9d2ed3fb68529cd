package cn.majordecision.step.statutorygate;

import cn.majordecision.matter.decision.RequirementPlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the requirement plan which of the parallel steps still owe something for the current text. */
@Component
class TakeStockDelegate implements JavaDelegate {

    private final RequirementPlan plan;

    TakeStockDelegate(RequirementPlan plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = execution.getProcessBusinessKey();
        Resumption.parallelSteps()
                .forEach(step -> execution.setVariable(DecisionProcess.due(step), plan.owes(decision, step)));
        execution.setVariable(DecisionProcess.RISK_CONTROLLABLE, true);
        execution.setVariable(DecisionProcess.AMENDMENT_CONFIRMED, false);
    }
}
