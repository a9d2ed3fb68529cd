package cn.majordecision.step.initiation;

import cn.majordecision.matter.decision.PlannedRequirement;
import cn.majordecision.matter.decision.RequirementPlan;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the rows the decision table derived into the requirement plan, each "not applicable" with its ground. */
@Component
class FreezePlanDelegate implements JavaDelegate {

    private final RequirementPlan plan;
    private final RequirementFacts facts;

    FreezePlanDelegate(RequirementPlan plan, RequirementFacts facts) {
        this.plan = plan;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = execution.getProcessBusinessKey();
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> derived =
                (List<Map<String, Object>>) execution.getVariable(InitiationProcess.DERIVED_REQUIREMENTS);
        List<PlannedRequirement> rows =
                derived.stream().map(row -> facts.planned(decision, row)).toList();
        plan.freeze(decision, rows, "engine");
        execution.removeVariable(InitiationProcess.DERIVED_REQUIREMENTS);
    }
}
