package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;

/** Notes every node entered and every flow taken; a test class marked {@link Of} fails unless it has passed through all. */
@TestComponent
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    /** The model that the marked test class covers completely, nodes and flows. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(Complete.class)
    public @interface Of {
        /** The process id. */
        String value();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new Notes());
    }

    private static final class Notes extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            note(process.getKey(), process);
        }

        private void note(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                String node = activity.getId().replace("#multiInstanceBody", "");
                ExecutionListener passed = execution -> PASSED.add(process + "/" + node);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, passed);
                for (PvmTransition flow : activity.getOutgoingTransitions()) {
                    ((TransitionImpl) flow)
                            .addListener(
                                    ExecutionListener.EVENTNAME_TAKE,
                                    execution -> PASSED.add(process + "/" + flow.getId()));
                }
                note(process, activity);
            }
        }
    }

    static final class Complete implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            PASSED.clear();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            String process =
                    context.getRequiredTestClass().getAnnotation(Of.class).value();
            assertThat(missing(process))
                    .as("elements of %s that no path passed", process)
                    .isEmpty();
        }

        private static Set<String> missing(String process) {
            Set<String> missing = new TreeSet<>();
            Collection<FlowElement> elements = Bpmn.readModelFromStream(
                            ModelCoverage.class.getResourceAsStream("/bpmn/" + process + ".bpmn"))
                    .getModelElementsByType(FlowElement.class);
            for (FlowElement element : elements) {
                boolean counted = element instanceof FlowNode || element instanceof SequenceFlow;
                if (counted && !PASSED.contains(process + "/" + element.getId())) {
                    missing.add(element.getId());
                }
            }
            return missing;
        }
    }
}
