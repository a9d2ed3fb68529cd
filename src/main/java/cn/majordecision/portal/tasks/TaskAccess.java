package cn.majordecision.portal.tasks;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who learns of a task: those who may do it, themselves or as a substitute; to everybody else it is not there. */
@Component
class TaskAccess {

    private final Procedures procedures;
    private final CurrentUser user;
    private final Groups groups;

    TaskAccess(Procedures procedures, CurrentUser user, Groups groups) {
        this.procedures = procedures;
        this.user = user;
        this.groups = groups;
    }

    /** The open task; throws {@link UnknownTask} when there is none for the caller. */
    OpenTask permitted(String id) {
        return procedures.task(id).filter(this::mayDo).orElseThrow(UnknownTask::new);
    }

    /** Those of the tasks that the caller may do; the others are left out. */
    List<OpenTask> permitted(Set<String> ids) {
        return procedures.openFor(groups.of(user.require()), ids);
    }

    String caller() {
        return user.require();
    }

    private boolean mayDo(OpenTask task) {
        return !Collections.disjoint(procedures.groups(task.id()), groups.of(user.require()));
    }
}
