package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Gives a new task to the right people (the unit of the decision, the person designated) and sets its lawful due date. */
@Component
class TaskOpening {

    /** Process variable: the unit whose decision it is. */
    static final String UNIT = "unit";
    /** Local variable of a task given to one person. */
    static final String DESIGNEE = "designee";

    private final DueDates dueDates;

    TaskOpening(DueDates dueDates) {
        this.dueDates = dueDates;
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
    }

    private static String group(String role, DelegateTask task) {
        return Role.of(role).orElseThrow().groupOf(String.valueOf(task.getVariable(UNIT)));
    }
}
