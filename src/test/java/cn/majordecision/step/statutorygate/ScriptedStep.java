package cn.majordecision.step.statutorygate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.boot.test.context.TestComponent;

/** Stands in for every called process, so that a test of the root process checks its routing and nothing else. */
@TestComponent("scriptedStep")
class ScriptedStep implements JavaDelegate {

    private final Map<String, Deque<Consumer<DelegateExecution>>> scripts = new TreeMap<>();
    private final List<String> passed = new ArrayList<>();

    /** What the next pass of a step does; without a script a step just ends. */
    void next(String step, Consumer<DelegateExecution> script) {
        scripts.computeIfAbsent(step, key -> new ArrayDeque<>()).add(script);
    }

    /** The steps passed since the last call, in order. */
    List<String> passed() {
        List<String> copy = List.copyOf(passed);
        passed.clear();
        return copy;
    }

    void reset() {
        scripts.clear();
        passed.clear();
    }

    @Override
    public void execute(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        String step = definition.substring(0, definition.indexOf(':'));
        passed.add(step);
        // What a real step always answers.
        execution.setVariable("riskControllable", true);
        execution.setVariable("amendmentConfirmed", false);
        Deque<Consumer<DelegateExecution>> waiting = scripts.get(step);
        if (waiting != null && !waiting.isEmpty()) {
            waiting.remove().accept(execution);
        }
    }

    /** A process of the step's name that only asks this class. */
    static BpmnModelInstance model(String step) {
        return Bpmn.createExecutableProcess(step)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${scriptedStep}")
                .endEvent()
                .done();
    }
}
