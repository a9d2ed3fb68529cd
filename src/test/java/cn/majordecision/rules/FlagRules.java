package cn.majordecision.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** What models and constants say to each other, and what stays in a process. */
final class FlagRules {

    private static final Pattern ID = Pattern.compile("(Task|CallActivity|Gateway|SubProcess|\\w*Event)_.*");

    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{!?\\w+( == '\\w+')?( (\\|\\||&&) !?\\w+( == '\\w+')?)*}");

    private static final Set<String> NO_FLAGS = Set.of("true", "false", "null", "empty", "not", "and", "or");

    private FlagRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule("every constant of the process class is in the model", "Initiation", FlagRules::missing),
                new ModelRule("every named task has a constant", "NoConstant", FlagRules::unnamed),
                new ModelRule("a condition asks for flags only", "Calculation", FlagRules::calculations),
                new ModelRule(
                        "a flag a gateway asks for is a constant or comes out of a called model",
                        "UnknownFlag",
                        FlagRules::unknown),
                new ModelRule(
                        "no flag is named like a field of a form of its room", "FlagLikeField", FlagRules::likeFields));
    }

    private static Stream<String> missing(Model model) {
        String text = Sources.text(model.file());
        return Code.constants(model.stem()).values().stream()
                .filter(constant -> !constant.equals("KEY"))
                .filter(constant -> ID.matcher(constant).matches()
                        ? model.instance().getModelElementById(constant) == null
                        : Model.every().stream().noneMatch(other -> Sources.text(other.file())
                                        .contains(constant))
                                && !text.contains(constant));
    }

    private static Stream<String> unnamed(Model model) {
        Collection<String> constants = Code.constants(model.stem()).values();
        return model.all(Task.class)
                .filter(task ->
                        task instanceof UserTask || task instanceof ServiceTask || task instanceof BusinessRuleTask)
                .map(FlowElement::getId)
                .filter(id -> !constants.contains(id));
    }

    private static Stream<String> calculations(Model model) {
        return model.all(ConditionExpression.class)
                .map(condition -> condition.getTextContent().strip())
                .filter(condition -> !CONDITION.matcher(condition).matches());
    }

    private static Stream<String> unknown(Model model) {
        Set<String> known = new TreeSet<>(Code.constants(model.stem()).values());
        model.all(CamundaOut.class).map(CamundaOut::getCamundaTarget).forEach(known::add);
        return asked(model).filter(flag -> !known.contains(flag) && !owed(model, flag));
    }

    /** The flags {@code <step>Due} are made from the names of the call activities. */
    private static boolean owed(Model model, String flag) {
        String stem = Character.toUpperCase(flag.charAt(0)) + flag.substring(1).replaceFirst("Due$", "");
        return flag.endsWith("Due") && model.instance().getModelElementById("CallActivity_" + stem) != null;
    }

    private static Stream<String> likeFields(Model model) {
        Set<String> flags = new TreeSet<>(asked(model).toList());
        Code.constants(model.stem()).values().stream()
                .filter(constant -> Character.isLowerCase(constant.charAt(0)))
                .forEach(flags::add);
        return model.all(UserTask.class)
                .map(task -> Code.form(task.getId().replaceFirst("Task_", "")))
                .flatMap(Optional::stream)
                .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                .map(component -> component.getName())
                .filter(flags::contains);
    }

    private static Stream<String> asked(Model model) {
        return model.all(ConditionExpression.class)
                .map(condition -> condition.getTextContent().replaceAll("'[^']*'", ""))
                .flatMap(condition -> Sources.all("([A-Za-z]\\w*)", condition).stream())
                .filter(word -> !NO_FLAGS.contains(word))
                .distinct();
    }
}
