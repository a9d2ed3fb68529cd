package cn.majordecision.base.workflow.guard;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the gate on every guarded activity while a model is parsed, as built-in listeners that no command can skip. */
final class GateListeners extends AbstractBpmnParseListener {

    private final ExecutionListener gate;

    GateListeners(ExecutionListener gate) {
        this.gate = gate;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        guard(process.getKey(), process);
    }

    private void guard(String process, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (GuardedActivities.contain(process, activity.getId())) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, gate, 0);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, gate, 0);
            }
            guard(process, activity);
        }
    }
}
