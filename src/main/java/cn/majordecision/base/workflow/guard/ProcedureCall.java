package cn.majordecision.base.workflow.guard;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Where a model calls another one.
 *
 * @param name the id of the calling element
 * @param called the id of the called process, empty when the model leaves open which
 */
record ProcedureCall(String name, Optional<String> called) {

    static Optional<ProcedureCall> of(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof CallActivityBehavior call
                ? Optional.of(new ProcedureCall(
                        activity.getId(), constant(call.getCallableElement().getDefinitionKeyValueProvider())))
                : Optional.empty();
    }

    /** Whether it calls what its name says, so that no procedure comes in under the name of another. */
    boolean byItsName() {
        return called.map(process -> name.equals("CallActivity_" + process)).orElse(false);
    }

    private static Optional<String> constant(ParameterValueProvider key) {
        return key instanceof ElValueProvider text && text.getExpression().isLiteralText()
                ? Optional.of(text.getExpression().getExpressionText())
                : Optional.empty();
    }
}
