package cn.majordecision.base.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the handler on every user task while a model is parsed, as a built-in listener that nobody can skip. */
final class UserTaskListeners extends AbstractBpmnParseListener {

    private final Supplier<TaskHandlers> handlers;
    private final Supplier<TaskOpening> opening;
    private final TaskListener dispatch;
    private final TaskListener closing;

    UserTaskListeners(
            Supplier<TaskHandlers> handlers,
            Supplier<TaskOpening> opening,
            TaskListener dispatch,
            TaskListener closing) {
        this.handlers = handlers;
        this.opening = opening;
        this.dispatch = dispatch;
        this.closing = closing;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        handlers.get().of(activity.getId());
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, opening(roles(task)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, dispatch);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, closing);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, closing);
    }

    /** Takes the roles out of the model, so that a task is given only to the narrower groups it belongs to. */
    private static List<String> roles(TaskDefinition task) {
        List<String> roles = task.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .toList();
        task.getCandidateGroupIdExpressions().clear();
        return roles;
    }

    /** The listener needs the engine that is being built, so it is looked up when the first task calls it. */
    private TaskListener opening(List<String> roles) {
        return task -> opening.get().open(task, roles);
    }
}
