package cn.majordecision.base.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rooms above may do with the engine: begin a procedure, see and complete tasks, tell a procedure of an event. */
@Component
public class Procedures {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsEngine asEngine;
    private final FormValues values;
    private final Clock clock;

    Procedures(RuntimeService runtime, TaskService tasks, AsEngine asEngine, FormValues values, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.asEngine = asEngine;
        this.values = values;
        this.clock = clock;
    }

    /** Begins the root process for a decision; the room above has checked that the caller may. */
    @Transactional
    public void begin(String process, String decision, Flags flags) {
        asEngine.order(
                () -> runtime.startProcessInstanceByKey(process, decision, new HashMap<>(flags.values())),
                StartProcessInstanceCmd.class);
    }

    /** Tells the running procedure of a decision what has happened outside its tasks. */
    @Transactional
    public void tell(String message, String decision) {
        asEngine.order(
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(decision)
                        .correlateWithResult(),
                CorrelateMessageCmd.class);
    }

    /** The open tasks of one decision, oldest first. */
    public List<OpenTask> open(String decision) {
        return list(tasks.createTaskQuery().processInstanceBusinessKey(decision));
    }

    /** The open tasks that members of these groups may do, oldest first. */
    public List<OpenTask> openFor(Set<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : list(tasks.createTaskQuery()
                        .taskCandidateGroupIn(List.copyOf(groups))
                        .includeAssignedTasks());
    }

    /** The tasks that members of these groups should do first, nearest day first, at most so many. */
    public List<OpenTask> nextFor(Set<String> groups, int most) {
        return groups.isEmpty()
                ? List.of()
                : list(
                        tasks.createTaskQuery()
                                .taskCandidateGroupIn(List.copyOf(groups))
                                .includeAssignedTasks()
                                .orderByDueDate()
                                .asc(),
                        most);
    }

    /** Those of the named open tasks that members of these groups may do, in one query. */
    public List<OpenTask> openFor(Set<String> groups, Set<String> ids) {
        return groups.isEmpty() || ids.isEmpty()
                ? List.of()
                : list(tasks.createTaskQuery()
                        .taskIdIn(ids.toArray(String[]::new))
                        .taskCandidateGroupIn(List.copyOf(groups))
                        .includeAssignedTasks());
    }

    /** The open tasks whose last day is this one or an earlier one. */
    public List<OpenTask> dueUntil(LocalDate day) {
        return list(tasks.createTaskQuery()
                .dueBefore(
                        Date.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())));
    }

    /** One open task, if it is there. */
    public Optional<OpenTask> task(String id) {
        return list(tasks.createTaskQuery().taskId(id)).stream().findFirst();
    }

    /** The groups whose members may do a task. */
    public Set<String> groups(String taskId) {
        return asEngine.run(() -> tasks.getIdentityLinksForTask(taskId).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .collect(Collectors.toSet()));
    }

    /**
     * Completes a task as the caller the engine knows; the handler judges.
     *
     * @param form field names and values: text, whole numbers, booleans, dates, or lists and maps for rows
     */
    @Transactional
    public void complete(String taskId, Map<String, ?> form) {
        tasks.complete(taskId, values.of(form));
    }

    private List<OpenTask> list(TaskQuery query) {
        return list(query, Integer.MAX_VALUE);
    }

    private List<OpenTask> list(TaskQuery query, int most) {
        return asEngine.run(() -> {
            List<Task> found = query.orderByTaskCreateTime().asc().listPage(0, most);
            Map<String, String> decisions = decisions(found);
            return found.stream()
                    .map(task -> describe(task, String.valueOf(decisions.get(task.getProcessInstanceId()))))
                    .toList();
        });
    }

    private Map<String, String> decisions(List<Task> found) {
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private OpenTask describe(Task task, String decision) {
        String definition = task.getProcessDefinitionId();
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey().substring("Task_".length()),
                task.getName(),
                definition.substring(0, definition.indexOf(':')),
                decision,
                task.getCreateTime().toInstant(),
                task.getDueDate() == null
                        ? null
                        : LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone()),
                task.getAssignee(),
                DueDates.pending(task.getDescription()));
    }
}
