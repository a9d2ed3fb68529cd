package cn.majordecision.base.workflow;

import cn.majordecision.base.workflow.guard.OnTask;
import java.io.Serial;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;

/** Submits the form of a task that is still open once its lock is held. */
final class Submission extends SubmitTaskFormCmd implements OnTask {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OpenTasks open;

    Submission(OpenTasks open, String taskId, Map<String, Object> form, boolean returned, boolean deserialized) {
        super(taskId, form, returned, deserialized);
        this.open = open;
    }

    @Override
    public String taskId() {
        return taskId;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        open.hold(taskId);
        return super.execute(context);
    }
}
