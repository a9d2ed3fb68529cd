package cn.majordecision.base.workflow;

import cn.majordecision.base.workflow.guard.OnTask;
import java.io.Serial;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Claims a task for oneself; the engine would let anybody who may work on it hand it to anybody. */
final class Claim extends ClaimTaskCmd implements OnTask {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    Claim(Directory directory, String taskId, @Nullable String userId) {
        super(taskId, userId);
        this.directory = directory;
    }

    @Override
    public String taskId() {
        return taskId;
    }

    @Override
    public Void execute(CommandContext context) {
        if (userId == null || !userId.equals(context.getAuthenticatedUserId())) {
            throw new TaskRefused("任务只能由本人签收，不能替他人签收。");
        }
        try {
            return super.execute(context);
        } catch (TaskAlreadyClaimedException taken) {
            String holder =
                    directory.name(context.getTaskManager().findTaskById(taskId).getAssignee());
            throw new TaskRefused("该任务已由%s签收，正在办理；您可以查看，不能重复签收。".formatted(holder));
        }
    }
}
