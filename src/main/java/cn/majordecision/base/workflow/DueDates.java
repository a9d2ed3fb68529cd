package cn.majordecision.base.workflow;

import cn.majordecision.base.calendar.CalendarImported;
import cn.majordecision.base.calendar.UnknownCalendarYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The day by which the law wants a task done. A day in a year whose calendar is not known yet is never guessed: the task says
 * so, and gets its date when the year is imported.
 */
@Component
class DueDates {

    /** How a description begins that says why there is no date yet; any other is the model's own. */
    static final String PENDING = "办理期限待定：";

    private final TaskHandlers handlers;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsEngine asEngine;
    private final Clock clock;

    DueDates(
            TaskHandlers handlers,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            AsEngine asEngine,
            Clock clock) {
        this.handlers = handlers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.asEngine = asEngine;
        this.clock = clock;
    }

    /** A due date, or the reason why there is none yet; both null where the law sets none. */
    private record Due(@Nullable LocalDate day, @Nullable String pending) {}

    void set(DelegateTask task) {
        Due due = due(task.getTaskDefinitionKey(), TaskDispatch.decision(task), LocalDate.now(clock));
        Optional.ofNullable(due.day).map(this::endOf).ifPresent(task::setDueDate);
        Optional.ofNullable(due.pending).ifPresent(task::setDescription);
    }

    /** Why there is no date yet, out of a task's description; null where it says something else. */
    static @Nullable String pending(@Nullable String description) {
        return description != null && description.startsWith(PENDING) ? description : null;
    }

    @EventListener
    void recompute(CalendarImported imported) {
        asEngine.order(
                () -> tasks.createTaskQuery().withoutDueDate().list().stream()
                        .filter(task -> String.valueOf(task.getDescription()).startsWith(PENDING))
                        .map(this::recompute)
                        .toList(),
                SaveTaskCmd.class);
    }

    private Task recompute(Task task) {
        LocalDate opened = LocalDate.ofInstant(task.getCreateTime().toInstant(), clock.getZone());
        Due due = due(task.getTaskDefinitionKey(), decision(task), opened);
        if (due.day != null) {
            task.setDueDate(endOf(due.day));
            task.setDescription(null);
            tasks.saveTask(task);
        }
        return task;
    }

    private String decision(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private Due due(String task, String decision, LocalDate opened) {
        try {
            return new Due(handlers.of(task).due(decision, opened).orElse(null), null);
        } catch (UnknownCalendarYear notYetPublished) {
            return new Due(null, PENDING + notYetPublished.getMessage());
        }
    }

    private Date endOf(LocalDate day) {
        return Date.from(
                day.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant());
    }
}
