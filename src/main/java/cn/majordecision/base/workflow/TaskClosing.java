package cn.majordecision.base.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whoever keeps something for a task that it is over: completed, or taken back because its step ended another way. */
@Component
class TaskClosing implements TaskListener {

    private final ObjectProvider<TaskKeepsake> keepsakes;

    TaskClosing(ObjectProvider<TaskKeepsake> keepsakes) {
        this.keepsakes = keepsakes;
    }

    @Override
    public void notify(DelegateTask task) {
        keepsakes.forEach(keepsake -> keepsake.closed(task.getId()));
    }
}
