package cn.majordecision.base.workflow;

import cn.majordecision.base.calendar.UnknownCalendarYear;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Gives a new task to the right people (the unit of the decision, the person designated) and sets its lawful due date. */
@Component
class TaskOpening {

    /** Process variable: the unit whose decision it is. */
    static final String UNIT = "unit";
    /** Local variable of a task given to one person. */
    static final String DESIGNEE = "designee";

    private final TaskHandlers handlers;
    private final Clock clock;

    TaskOpening(TaskHandlers handlers, Clock clock) {
        this.handlers = handlers;
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
        due(task, LocalDate.now(clock)).ifPresent(day -> task.setDueDate(endOf(day)));
    }

    private static String group(String role, DelegateTask task) {
        return Role.of(role).orElseThrow().groupOf(String.valueOf(task.getVariable(UNIT)));
    }

    /** The due date; empty when the law sets none or the calendar of the year it falls in is not known yet. */
    Optional<LocalDate> due(DelegateTask task, LocalDate opened) {
        try {
            return handlers.of(task.getTaskDefinitionKey()).due(TaskDispatch.decision(task), opened);
        } catch (UnknownCalendarYear notYetPublished) {
            return Optional.empty();
        }
    }

    Date endOf(LocalDate day) {
        return Date.from(
                day.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant());
    }
}
