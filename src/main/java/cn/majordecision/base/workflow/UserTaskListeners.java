package cn.majordecision.base.workflow;

import java.util.function.Supplier;
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
    private final TaskListener opening;
    private final TaskListener dispatch;

    UserTaskListeners(Supplier<TaskHandlers> handlers, TaskListener opening, TaskListener dispatch) {
        this.handlers = handlers;
        this.opening = opening;
        this.dispatch = dispatch;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        handlers.get().of(activity.getId());
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, opening);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, dispatch);
    }
}
