package cn.majordecision.base.workflow;

import cn.majordecision.base.workflow.guard.OnTask;
import java.io.Serial;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Claims a task for oneself; the engine would let anybody who may work on it hand it to anybody. */
final class Claim extends ClaimTaskCmd implements OnTask {

    @Serial
    private static final long serialVersionUID = 1L;

    Claim(String taskId, @Nullable String userId) {
        super(taskId, userId);
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
        return super.execute(context);
    }
}
