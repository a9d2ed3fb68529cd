package cn.majordecision.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How a model is drawn: the structural rules of good BPMN. */
final class DrawingRules {

    private DrawingRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule("every scope has exactly one start", "TwoStarts", DrawingRules::starts),
                new ModelRule("every scope has an end", "NoEnd", DrawingRules::ends),
                new ModelRule("nothing begins or ends without an event", "Disconnected", DrawingRules::connected),
                new ModelRule(
                        "only gateways split", "ImplicitSplit", model -> nodes(model, DrawingRules::implicitSplit)),
                new ModelRule("only gateways join", "FakeJoin", model -> nodes(model, DrawingRules::fakeJoin)),
                new ModelRule(
                        "no gateway joins and forks at once",
                        "JoinFork",
                        model -> nodes(model, DrawingRules::joinFork)),
                new ModelRule(
                        "no gateway is superfluous", "Superfluous", model -> nodes(model, DrawingRules::superfluous)),
                new ModelRule(
                        "an exclusive split has a default, and a condition on all other flows",
                        "NoDefault",
                        DrawingRules::defaults),
                new ModelRule("no two flows join the same elements", "DoubleFlow", DrawingRules::doubled),
                new ModelRule("no scripts, inclusive or complex gateways, lanes", "Script", DrawingRules::forbidden),
                new ModelRule("every element is drawn", "NotDrawn", DrawingRules::drawn));
    }

    private static Stream<String> starts(Model model) {
        return model.scopes()
                .filter(scope -> Model.children(scope, StartEvent.class).count() != 1)
                .map(scope -> scope.getId());
    }

    private static Stream<String> ends(Model model) {
        return model.scopes()
                .filter(scope -> Model.children(scope, EndEvent.class).findAny().isEmpty())
                .map(scope -> scope.getId());
    }

    private static Stream<String> connected(Model model) {
        return nodes(model, node -> {
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || Model.eventScope(node);
            boolean ends = node instanceof EndEvent || Model.eventScope(node);
            return begins != node.getIncoming().isEmpty()
                    || ends != node.getOutgoing().isEmpty();
        });
    }

    private static boolean implicitSplit(FlowNode node) {
        return !(node instanceof Gateway)
                && (node.getOutgoing().size() > 1
                        || node.getOutgoing().stream().anyMatch(flow -> flow.getConditionExpression() != null));
    }

    private static boolean fakeJoin(FlowNode node) {
        return !(node instanceof Gateway) && node.getIncoming().size() > 1;
    }

    private static boolean joinFork(FlowNode node) {
        return node instanceof Gateway
                && node.getIncoming().size() > 1
                && node.getOutgoing().size() > 1;
    }

    private static boolean superfluous(FlowNode node) {
        return node instanceof Gateway
                && node.getIncoming().size() == 1
                && node.getOutgoing().size() == 1;
    }

    private static Stream<String> defaults(Model model) {
        return model.all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .filter(gateway -> gateway.getDefault() == null
                        || gateway.getOutgoing().stream()
                                .anyMatch(flow ->
                                        flow.equals(gateway.getDefault()) == (flow.getConditionExpression() != null)))
                .map(FlowElement::getId);
    }

    private static Stream<String> doubled(Model model) {
        Set<String> seen = new HashSet<>();
        return model.all(SequenceFlow.class)
                .filter(flow -> !seen.add(
                        flow.getSource().getId() + " " + flow.getTarget().getId()))
                .map(FlowElement::getId);
    }

    private static Stream<String> forbidden(Model model) {
        return Stream.of(ScriptTask.class, InclusiveGateway.class, ComplexGateway.class, Lane.class)
                .map(type -> (Collection<? extends ModelElementInstance>)
                        model.instance().getModelElementsByType(type))
                .flatMap(Collection::stream)
                .map(element -> element.getAttributeValue("id"));
    }

    private static Stream<String> drawn(Model model) {
        Set<String> drawn = new HashSet<>();
        model.all(BpmnShape.class)
                .filter(shape -> shape.getBounds() != null)
                .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.all(BpmnEdge.class)
                .filter(edge -> edge.getWaypoints().size() > 1)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        return Stream.concat(model.nodes(), model.all(SequenceFlow.class))
                .map(FlowElement::getId)
                .filter(id -> !drawn.contains(id));
    }

    private static Stream<String> nodes(Model model, Predicate<FlowNode> wrong) {
        return model.nodes().filter(wrong).map(FlowElement::getId);
    }
}
