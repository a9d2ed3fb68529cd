package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.base.notice.PersonalNotices;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.TaskKeepsake;
import cn.majordecision.base.workflow.TaskWatch;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells everybody who may do a new task that it is there; one that comes back is told anew, as a return; and when it is done, lets it rest. */
@Component
class TaskNotices implements TaskWatch, TaskKeepsake {

    private final PersonalNotices notices;
    private final Groups groups;
    private final Turns turns;

    TaskNotices(PersonalNotices notices, Groups groups, Turns turns) {
        this.notices = notices;
        this.groups = groups;
        this.turns = turns;
    }

    /** Whoever may do a task may see its decision, so nobody is left out here. */
    @Override
    public void opened(OpenTask task, Set<String> candidates) {
        boolean back = turns.back(task.decision());
        NoticeKind kind = back ? NoticeKind.RETURNED : NoticeKind.NEW_TASK;
        String sentence = sentence(back ? "task.returned" : "task.new", task);
        notices.tell(new News(kind, task.decision(), task.id(), task.id(), "", sentence), groups.members(candidates));
    }

    /** Whoever did it, it waits for nobody any more. */
    @Override
    public void closed(String taskId) {
        notices.settle(taskId);
    }

    private static String sentence(String key, OpenTask task) {
        LocalDate due = task.due();
        return due == null
                ? Sentences.of(key, task.title())
                : Sentences.of(key + ".due", task.title(), Sentences.day(due));
    }
}
