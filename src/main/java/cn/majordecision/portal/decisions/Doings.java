package cn.majordecision.portal.decisions;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Steps;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of a decision with those who may do them; the engine's own, there is no second list (第八条第二款). */
@Component
class Doings {

    private final Procedures procedures;
    private final DueDays dueDays;

    Doings(Procedures procedures, DueDays dueDays) {
        this.procedures = procedures;
        this.dueDays = dueDays;
    }

    List<CaseFile.Doing> of(String decision, Set<String> own, People.Names names) {
        List<OpenTask> open = procedures.open(decision);
        Map<@Nullable LocalDate, DueWords> due = dueDays.of(open.stream().map(OpenTask::due));
        return open.stream().map(task -> doing(task, own, names, due)).toList();
    }

    private CaseFile.Doing doing(
            OpenTask task, Set<String> own, People.Names names, Map<@Nullable LocalDate, DueWords> due) {
        Set<String> groups = procedures.groups(task.id());
        String assignee = task.assignee();
        String who = assignee == null ? names.groups(groups) : names.person(assignee) + "（已签收）";
        return new CaseFile.Doing(
                task,
                Steps.outer(task.step()),
                who,
                !Collections.disjoint(groups, own),
                task.due() == null ? null : due.get(task.due()));
    }
}
