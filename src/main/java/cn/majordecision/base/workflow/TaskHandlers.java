package cn.majordecision.base.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All handlers by the id of their task; a user task without one cannot be deployed. */
@Component
class TaskHandlers {

    private final ObjectProvider<TaskHandler<?>> beans;
    private final Map<String, TaskHandler<?>> byTask = new TreeMap<>();

    TaskHandlers(ObjectProvider<TaskHandler<?>> beans) {
        this.beans = beans;
    }

    /** The handler of the given user task, such as {@code Task_IssueOpinion}. */
    TaskHandler<?> of(String taskId) {
        TaskHandler<?> handler = all().get(taskId);
        if (handler == null) {
            throw new IllegalStateException("user task without a handler: " + taskId);
        }
        return handler;
    }

    Collection<String> tasks() {
        return all().keySet();
    }

    private synchronized Map<String, TaskHandler<?>> all() {
        if (byTask.isEmpty()) {
            beans.forEach(handler ->
                    byTask.put("Task_" + AopUtils.getTargetClass(handler).getSimpleName(), handler));
        }
        return byTask;
    }
}
