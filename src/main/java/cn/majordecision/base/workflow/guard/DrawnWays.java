package cn.majordecision.base.workflow.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * Reads every way of a parsed model: sequence flows (links resolved by the engine), from an element to its boundary events, into
 * a subprocess, and from outside to whatever a token need not be led to. A subprocess counts as passed without its inside.
 */
final class DrawnWays {

    private static final Set<String> CHOICES =
            Set.of(ActivityTypes.GATEWAY_EXCLUSIVE, ActivityTypes.GATEWAY_EVENT_BASED);

    private final Map<String, List<String>> ways = new HashMap<>();
    private final Set<String> choices = new HashSet<>();
    private final Set<String> joins = new HashSet<>();

    private DrawnWays() {}

    static FlowGraph of(ProcessDefinitionImpl process) {
        DrawnWays drawn = new DrawnWays();
        drawn.read(process);
        return new FlowGraph(drawn.ways, drawn.choices, drawn.joins);
    }

    private void read(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            String id = id(activity);
            String type = String.valueOf(activity.getProperty(BpmnProperties.TYPE.getName()));
            if (CHOICES.contains(type)) {
                choices.add(id);
            } else if (ActivityTypes.GATEWAY_PARALLEL.equals(type)) {
                joins.add(id);
            }
            if (!id.equals(id(scope))) {
                wayTo(activity, scope);
            }
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                way(id, id((ScopeImpl) flow.getDestination()));
            }
            read(activity);
        }
    }

    private void wayTo(ActivityImpl activity, ScopeImpl scope) {
        if (activity.getEventScope() instanceof ActivityImpl host && !host.equals(scope)) {
            way(id(host), id(activity));
        } else if (activity.getIncomingTransitions().isEmpty()) {
            way(beginsWith(scope, activity) ? id(scope) : FlowGraph.OUTSIDE, id(activity));
        }
    }

    private static boolean beginsWith(ScopeImpl scope, ActivityImpl activity) {
        return scope instanceof ActivityImpl sub
                && !sub.isTriggeredByEvent()
                && activity.equals(sub.getProperties().get(BpmnProperties.INITIAL_ACTIVITY));
    }

    private void way(String from, String to) {
        ways.computeIfAbsent(from, element -> new ArrayList<>()).add(to);
    }

    /** Several instances of an element are one place. */
    private static String id(ScopeImpl scope) {
        return scope instanceof ProcessDefinitionImpl ? "/" : scope.getId().replace("#multiInstanceBody", "");
    }
}
