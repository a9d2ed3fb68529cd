package cn.majordecision.rules;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model file with what the rules ask of it. */
public record Model(Path file, BpmnModelInstance instance) {

    private static final Path FOLDER = Path.of("bpmn");

    private static final List<Model> EVERY =
            Sources.files(FOLDER, ".bpmn").stream().map(Model::read).toList();

    static Model read(Path file) {
        return new Model(file, Bpmn.readModelFromFile(file.toFile()));
    }

    /** Every model of the product. */
    static List<Model> every() {
        return EVERY;
    }

    /** The names of all models, and so the ids of all processes. */
    static Set<String> stems() {
        return EVERY.stream().map(Model::stem).collect(Collectors.toSet());
    }

    String stem() {
        return Sources.name(file).replace(".bpmn", "");
    }

    Process process() {
        return all(Process.class).findFirst().orElseThrow();
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return instance.getModelElementsByType(type).stream();
    }

    /** Everything a token may stand on. */
    Stream<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    /** The process and every sub-process. */
    Stream<BaseElement> scopes() {
        return Stream.concat(all(Process.class), all(SubProcess.class));
    }

    static <T extends ModelElementInstance> Stream<T> children(BaseElement scope, Class<T> type) {
        return scope.getChildElementsByType(type).stream();
    }

    static boolean eventScope(ModelElementInstance scope) {
        return scope instanceof SubProcess sub && sub.triggeredByEvent();
    }

    static String documentation(BaseElement element) {
        Collection<Documentation> words = element.getDocumentations();
        return words.stream().map(Documentation::getTextContent).collect(Collectors.joining(" "));
    }

    static String camunda(BaseElement element, String attribute) {
        String value = element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute);
        return value == null ? "" : value;
    }
}
