package cn.majordecision.base.workflow.guard;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Tells a refusal from a fault among what commands fail with, and puts each refusal on record: those of the guards, of the
 * database's own rules, and of somebody who may not do the task. Handlers record their own.
 */
@Component
class RefusedCommands {

    private final ObjectProvider<Refusals> refusals;

    RefusedCommands(ObjectProvider<Refusals> refusals) {
        this.refusals = refusals;
    }

    void note(Command<?> command, RuntimeException failure) {
        if (failure instanceof GateClosed closed) {
            refusals.getObject().record(closed.decision(), closed.where(), failure);
        } else if (isRefusal(command, failure)) {
            refusals.getObject().recordOnTask(task(command), CommandGuard.name(command), failure);
        }
    }

    /** What the database refused, in its own words: the engine's next statement fails too, and its failure says nothing. */
    static RuntimeException told(RuntimeException failure) {
        String sentence = Refusals.raisedByARule(failure) ? Refusals.message(failure) : "";
        int start = sentence.indexOf('【');
        return start < 0 || String.valueOf(failure.getMessage()).contains("【")
                ? failure
                : new ProcessEngineException(
                        sentence.substring(start).lines().findFirst().orElse(sentence), failure);
    }

    private static boolean isRefusal(Command<?> command, RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof CommandRefused
                || Refusals.raisedByARule(failure)
                || (command instanceof OnTask && failure instanceof AuthorizationException);
    }

    private static Optional<String> task(Command<?> command) {
        return command instanceof OnTask task ? Optional.of(task.taskId()) : Optional.empty();
    }
}
