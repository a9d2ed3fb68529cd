package cn.majordecision.base.workflow;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells which requirements of law the rules of a task carry out, before anybody completes it. */
@Component
public class TaskRules {

    private final TaskHandlers handlers;

    TaskRules(TaskHandlers handlers) {
        this.handlers = handlers;
    }

    /** The requirements in the order of the matrix; none for a task without rules of law. */
    public List<Requirement> requirements(OpenTask task) {
        return handlers.of("Task_" + task.name()).rules().stream()
                .map(Rule::requirement)
                .distinct()
                .sorted()
                .toList();
    }
}
