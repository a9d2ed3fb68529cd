package cn.majordecision.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** How a model and its elements are named and explained. */
final class NamingRules {

    private static final Pattern MEANT = Pattern.compile("[A-Z][A-Za-z]*\\d{0,2}(_[A-Z][A-Za-z]*\\d{0,2})*");

    private static final Pattern CITATION = Pattern.compile("R-\\d{3}|第[一二三四五六七八九十百]+条");

    private static final Map<Class<?>, String> PREFIXES = prefixes();

    private NamingRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "file, process id, room and constants class share one stem", "OtherStem", NamingRules::stem),
                new ModelRule(
                        "a process is executable, has a Chinese name and a time to live",
                        "NoTimeToLive",
                        NamingRules::head),
                new ModelRule("every element a person sees has a Chinese label", "NoLabel", NamingRules::labels),
                new ModelRule(
                        "a split asks a question and its flows answer; a join says nothing",
                        "NoQuestion",
                        NamingRules::questions),
                new ModelRule(
                        "ids bear their prefix and a meaning, none is generated", "GeneratedId", NamingRules::ids),
                new ModelRule(
                        "an element that carries a rule names the requirement",
                        "NoRequirement",
                        NamingRules::requirements),
                new ModelRule(
                        "every documentation cites a requirement or an article", "NoArticle", NamingRules::citations),
                new ModelRule("task names are unique across all models", "TakenName", NamingRules::unique));
    }

    private static Stream<String> stem(Model model) {
        List<String> wrong = new ArrayList<>();
        if (!model.process().getId().equals(model.stem())) {
            wrong.add("process id " + model.process().getId());
        }
        if (!Code.any(type -> type.getPackageName().equals(Code.room(model.stem())))) {
            wrong.add("no room " + Code.room(model.stem()));
        }
        if (!model.stem().equals(Code.constants(model.stem()).get("KEY"))) {
            wrong.add("no constant KEY in " + model.stem() + "Process");
        }
        return wrong.stream();
    }

    private static Stream<String> head(Model model) {
        Stream<String> several = model.all(Process.class).skip(1).map(process -> "second process " + process.getId());
        Stream<String> head = model.all(Process.class)
                .filter(process -> !process.isExecutable()
                        || process.getName() == null
                        || !Sources.chinese(process.getName())
                        || Model.camunda(process, "historyTimeToLive").isEmpty())
                .map(process -> "head of " + process.getId());
        return Stream.concat(several, head);
    }

    private static Stream<String> labels(Model model) {
        return model.nodes()
                .filter(node -> !(node instanceof Gateway))
                .filter(node -> node.getName() == null || !Sources.chinese(node.getName()))
                .map(FlowElement::getId);
    }

    private static Stream<String> questions(Model model) {
        Stream<String> splits = model.all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .filter(gateway ->
                        gateway.getName() == null || !gateway.getName().endsWith("？"))
                .map(FlowElement::getId);
        Stream<String> answers = model.all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> flow.getName() == null || !Sources.chinese(flow.getName()))
                .map(FlowElement::getId);
        Stream<String> joins = model.all(Gateway.class)
                .filter(gateway -> gateway.getOutgoing().size() == 1 && gateway.getName() != null)
                .map(FlowElement::getId);
        return Stream.of(splits, answers, joins).flatMap(each -> each);
    }

    private static Stream<String> ids(Model model) {
        return Stream.concat(model.nodes(), model.all(SequenceFlow.class))
                .filter(element -> PREFIXES.entrySet().stream()
                        .filter(entry -> entry.getKey().isInstance(element))
                        .findFirst()
                        .map(entry -> !meant(element.getId(), entry.getValue()))
                        .orElse(true))
                .map(FlowElement::getId);
    }

    private static boolean meant(String id, String prefix) {
        int end = id.indexOf('_');
        return end > 0
                && id.substring(0, end).matches(prefix)
                && MEANT.matcher(id.substring(end + 1)).matches();
    }

    private static Stream<String> requirements(Model model) {
        Stream<FlowNode> tasks = model.nodes()
                .filter(node ->
                        node instanceof UserTask || node instanceof ServiceTask || node instanceof BusinessRuleTask);
        Stream<FlowNode> timers =
                model.all(TimerEventDefinition.class).map(timer -> (FlowNode) timer.getParentElement());
        return Stream.concat(tasks, timers)
                .filter(node -> !Model.documentation(node).matches("(?s).*R-\\d{3}.*"))
                .map(FlowElement::getId);
    }

    private static Stream<String> citations(Model model) {
        return model.nodes()
                .filter(node -> node instanceof CallActivity
                        || !Model.documentation(node).isBlank())
                .filter(node -> !CITATION.matcher(Model.documentation(node)).find())
                .filter(node -> !(node instanceof SubProcess))
                .map(FlowElement::getId);
    }

    private static Stream<String> unique(Model model) {
        return model.all(Task.class)
                .filter(task -> Model.every().stream()
                        .filter(other -> !other.stem().equals(model.stem()))
                        .flatMap(other -> other.all(Task.class))
                        .anyMatch(other -> other.getId().equals(task.getId())
                                || String.valueOf(other.getName()).equals(task.getName())))
                .map(FlowElement::getId);
    }

    private static Map<Class<?>, String> prefixes() {
        Map<Class<?>, String> prefixes = new LinkedHashMap<>();
        prefixes.put(CallActivity.class, "CallActivity");
        prefixes.put(SubProcess.class, "SubProcess");
        prefixes.put(Task.class, "Task");
        prefixes.put(Gateway.class, "Gateway");
        prefixes.put(StartEvent.class, "StartEvent");
        prefixes.put(EndEvent.class, "EndEvent");
        prefixes.put(BoundaryEvent.class, "BoundaryEvent|Timer|Event");
        prefixes.put(IntermediateCatchEvent.class, "IntermediateEvent|Timer|Event");
        prefixes.put(IntermediateThrowEvent.class, "IntermediateEvent|Event");
        prefixes.put(SequenceFlow.class, "Flow");
        return prefixes;
    }
}
