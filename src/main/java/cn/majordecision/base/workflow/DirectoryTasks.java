package cn.majordecision.base.workflow;

import cn.majordecision.base.workflow.guard.OnTask;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Completes tasks one person at a time; lets a person give a claimed task back, and a substitute free what the principal had
 * claimed. The engine's own permission for that would also let everybody hand tasks to anybody.
 */
class DirectoryTasks extends TaskServiceImpl {

    private final Directory directory;
    private final OpenTasks open;

    DirectoryTasks(Directory directory, OpenTasks open) {
        this.directory = directory;
        this.open = open;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new Completion(open, taskId, variables));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserialized) {
        return commandExecutor.execute(new Completion(open, taskId, variables, true, deserialized));
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        commandExecutor.execute(new Claim(directory, taskId, userId));
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        if (userId == null) {
            commandExecutor.execute(new Release(taskId, directory));
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    /** Takes the assignee from a task. */
    private record Release(String taskId, Directory directory) implements Command<Boolean>, OnTask {

        @Override
        public Boolean execute(CommandContext context) {
            AssignTaskCmd unassign = new AssignTaskCmd(taskId, null);
            if (ownOrPrincipals(context)) {
                context.runWithoutAuthorization(() -> unassign.execute(context));
            } else {
                unassign.execute(context);
            }
            return true;
        }

        private boolean ownOrPrincipals(CommandContext context) {
            Optional<String> user =
                    Optional.ofNullable(context.getAuthentication()).map(Authentication::getUserId);
            Optional<String> assignee = Optional.ofNullable(
                            context.getTaskManager().findTaskById(taskId))
                    .map(Task::getAssignee);
            return user.isPresent()
                    && assignee.filter(owner -> directory.actsFor(user.get(), owner))
                            .isPresent();
        }
    }
}
