package cn.majordecision.base.workflow;

import cn.majordecision.base.workflow.guard.OnTask;
import java.io.Serial;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Completes a task that is still open once its lock is held; the engine by itself would read it first and wait later. */
final class Completion extends CompleteTaskCmd implements OnTask {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OpenTasks open;

    Completion(OpenTasks open, String taskId, @Nullable Map<String, Object> variables) {
        this(open, taskId, variables, false, false);
    }

    Completion(
            OpenTasks open,
            String taskId,
            @Nullable Map<String, Object> variables,
            boolean returned,
            boolean deserialized) {
        super(taskId, variables, returned, deserialized);
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
