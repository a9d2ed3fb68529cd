package cn.majordecision.base.workflow;

import cn.majordecision.base.calendar.UnknownCalendarYear;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Gives a new task to the right people (the unit of the decision, the person designated) and sets its lawful due date. */
@Component
class TaskOpening implements TaskListener {

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

    @Override
    public void notify(DelegateTask task) {
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList()
                .forEach(group -> narrow(task, group));
        due(task, LocalDate.now(clock)).ifPresent(day -> task.setDueDate(endOf(day)));
    }

    private void narrow(DelegateTask task, String group) {
        Object designee = task.getVariable(DESIGNEE);
        if (designee != null) {
            replace(task, group, Groups.ofPerson(designee.toString()));
            task.setAssignee(designee.toString());
        } else {
            Role.of(group)
                    .filter(Role::unitBound)
                    .ifPresent(role -> replace(task, group, role.groupOf(String.valueOf(task.getVariable(UNIT)))));
        }
    }

    private static void replace(DelegateTask task, String group, String narrower) {
        task.deleteCandidateGroup(group);
        task.addCandidateGroup(narrower);
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
