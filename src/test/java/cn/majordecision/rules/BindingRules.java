package cn.majordecision.rules;

import cn.majordecision.base.identity.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** How a model is tied to code, forms and other models. */
final class BindingRules {

    private BindingRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "a call activity calls an existing model of the same deployment",
                        "NoTarget",
                        BindingRules::targets),
                new ModelRule(
                        "a call activity passes the business key and named variables only",
                        "PassAll",
                        BindingRules::mappings),
                new ModelRule(
                        "a service task calls the delegate named after it", "NoDelegate", BindingRules::delegates),
                new ModelRule(
                        "a user task has exactly one handler, in its own room", "NoHandler", BindingRules::handlers),
                new ModelRule("a user task has exactly one form, named after it", "NoForm", BindingRules::forms),
                new ModelRule(
                        "a user task has exactly one role and no other way to be given", "NoRole", BindingRules::roles),
                new ModelRule("a timer gets its date from deadlines only", "OwnTimer", BindingRules::timers),
                new ModelRule(
                        "a decision table exists and is of the same deployment", "NoTable", BindingRules::tables));
    }

    private static Stream<String> targets(Model model) {
        return model.all(CallActivity.class)
                .filter(call -> !Model.stems().contains(call.getCalledElement())
                        || !"deployment".equals(Model.camunda(call, "calledElementBinding"))
                        || !call.getId().equals("CallActivity_" + call.getCalledElement()))
                .map(call -> call.getId() + " calls " + call.getCalledElement());
    }

    private static Stream<String> mappings(Model model) {
        return model.all(CallActivity.class).filter(BindingRules::leaks).map(FlowElement::getId);
    }

    private static boolean leaks(CallActivity call) {
        List<CamundaIn> in = List.copyOf(call.getModelInstance().getModelElementsByType(CamundaIn.class)).stream()
                .filter(each -> call.equals(each.getParentElement().getParentElement()))
                .toList();
        List<CamundaOut> out = List.copyOf(call.getModelInstance().getModelElementsByType(CamundaOut.class)).stream()
                .filter(each -> call.equals(each.getParentElement().getParentElement()))
                .toList();
        boolean key =
                in.stream().anyMatch(each -> "#{execution.processBusinessKey}".equals(each.getCamundaBusinessKey()));
        boolean allIn = in.stream()
                .anyMatch(each -> each.getCamundaBusinessKey() == null
                        && (each.getCamundaSource() == null || each.getCamundaTarget() == null));
        boolean allOut =
                out.stream().anyMatch(each -> each.getCamundaSource() == null || each.getCamundaTarget() == null);
        return !key || allIn || allOut;
    }

    private static Stream<String> delegates(Model model) {
        return model.all(ServiceTask.class)
                .filter(task -> {
                    String name = task.getId().replaceFirst("Task_", "");
                    String bean = "${" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Delegate}";
                    return !bean.equals(Model.camunda(task, "delegateExpression"))
                            || Code.delegate(model.stem(), name).isEmpty();
                })
                .map(FlowElement::getId);
    }

    private static Stream<String> handlers(Model model) {
        return model.all(UserTask.class)
                .filter(task -> {
                    List<String> rooms = Code.handlers(name(task)).stream()
                            .map(handler -> handler.getPackageName())
                            .toList();
                    return !rooms.equals(List.of(Code.room(model.stem())));
                })
                .map(FlowElement::getId);
    }

    private static Stream<String> forms(Model model) {
        return model.all(UserTask.class)
                .filter(task -> {
                    String file = "forms/" + model.stem() + "." + name(task) + ".html";
                    return !("embedded:deployment:" + file).equals(Model.camunda(task, "formKey"))
                            || !Model.camunda(task, "formRef").isEmpty()
                            || !Files.exists(Path.of(file));
                })
                .map(FlowElement::getId);
    }

    private static Stream<String> roles(Model model) {
        List<String> otherWays = List.of("assignee", "candidateUsers", "dueDate", "followUpDate");
        return model.all(UserTask.class)
                .filter(task -> Role.of(Model.camunda(task, "candidateGroups")).isEmpty()
                        || otherWays.stream()
                                .anyMatch(way -> !Model.camunda(task, way).isEmpty()))
                .map(FlowElement::getId);
    }

    private static Stream<String> timers(Model model) {
        List<String> wrong = new ArrayList<>();
        model.all(TimerEventDefinition.class).forEach(timer -> {
            boolean lawful = timer.getTimeDate() != null
                    && timer.getTimeDuration() == null
                    && timer.getTimeCycle() == null
                    && timer.getTimeDate()
                            .getTextContent()
                            .matches("\\$\\{deadlines\\.\\w+\\(execution\\.processBusinessKey.*\\)}");
            if (!lawful) {
                wrong.add(Objects.toString(timer.getParentElement().getAttributeValue("id")));
            }
        });
        return wrong.stream();
    }

    private static Stream<String> tables(Model model) {
        return model.all(BusinessRuleTask.class)
                .filter(task -> !Files.exists(Path.of("bpmn", Model.camunda(task, "decisionRef") + ".dmn"))
                        || !"deployment".equals(Model.camunda(task, "decisionRefBinding")))
                .map(FlowElement::getId);
    }

    private static String name(UserTask task) {
        return task.getId().replaceFirst("Task_", "");
    }
}
