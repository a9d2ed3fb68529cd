package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives a new task to the right people (the unit of the decision, the person designated) and sets its lawful due date, then says that it is there. */
@Component
class TaskOpening {

    /** Process variable: the unit whose decision it is. */
    static final String UNIT = "unit";
    /** Local variable of a task given to one person. */
    static final String DESIGNEE = "designee";

    private final DueDates dueDates;
    private final ObjectProvider<TaskWatch> watches;
    private final Clock clock;

    TaskOpening(DueDates dueDates, ObjectProvider<TaskWatch> watches, Clock clock) {
        this.dueDates = dueDates;
        this.watches = watches;
        this.clock = clock;
    }

    /** Gives the task to those who hold one of the roles for this decision. */
    void open(DelegateTask task, List<String> roles) {
        Object designee = task.getVariable(DESIGNEE);
        if (designee == null) {
            roles.forEach(role -> task.addCandidateGroup(group(role, task)));
        } else {
            task.addCandidateGroup(Groups.ofPerson(designee.toString()));
            task.setAssignee(designee.toString());
        }
        dueDates.set(task);
        watches.forEach(watch -> watch.opened(describe(task), groups(task)));
    }

    private OpenTask describe(DelegateTask task) {
        String definition = task.getProcessDefinitionId();
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey().substring("Task_".length()),
                task.getName(),
                definition.substring(0, definition.indexOf(':')),
                TaskDispatch.decision(task),
                clock.instant(),
                Optional.ofNullable(task.getDueDate())
                        .map(date -> LocalDate.ofInstant(date.toInstant(), clock.getZone()))
                        .orElse(null),
                task.getAssignee(),
                DueDates.pending(task.getDescription()));
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String group(String role, DelegateTask task) {
        return Role.of(role).orElseThrow().groupOf(String.valueOf(task.getVariable(UNIT)));
    }
}
