package cn.majordecision.base.workflow;

import java.io.Serial;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Completes a task that is still open once its lock is held; the engine by itself would read it first and wait later. */
final class Completion extends CompleteTaskCmd {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient TaskLock lock;

    Completion(TaskLock lock, String taskId, @Nullable Map<String, Object> variables) {
        this(lock, taskId, variables, false, false);
    }

    Completion(
            TaskLock lock,
            String taskId,
            @Nullable Map<String, Object> variables,
            boolean returned,
            boolean deserialized) {
        super(taskId, variables, returned, deserialized);
        this.lock = lock;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        lock.hold(taskId);
        return super.execute(context);
    }
}
