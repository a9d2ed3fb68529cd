package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.Actor;
import cn.majordecision.base.identity.Actors;
import cn.majordecision.base.identity.Groups;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Decides who is completing a task: a member of its group, or the substitute of one; nobody else, whatever engine rights. */
@Component
class TaskActors {

    private final IdentityService identity;
    private final Actors actors;
    private final Directory directory;

    TaskActors(@Lazy IdentityService identity, Actors actors, Directory directory) {
        this.identity = identity;
        this.actors = actors;
        this.directory = directory;
    }

    /** The person completing the task; throws {@link TaskRefused} when it is not theirs to complete. */
    Actor completing(DelegateTask task) {
        Authentication caller = identity.getCurrentAuthentication();
        if (caller == null || caller.getUserId() == null) {
            throw new TaskRefused("没有登录的人员，任务“%s”不能办结。".formatted(task.getName()));
        }
        String assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(caller.getUserId()) && !standsInFor(caller.getUserId(), assignee)) {
            throw new TaskRefused("任务“%s”已由%s签收，请先由其退回签收。".formatted(task.getName(), directory.name(assignee)));
        }
        Optional<Actor> actor = actors.inGroups(caller.getUserId(), groups(task));
        return actor.orElseThrow(() -> new TaskRefused("您不承担任务“%s”所属的职责，不能办结。".formatted(task.getName())));
    }

    private boolean standsInFor(String userId, String assignee) {
        return actors.inGroups(userId, Set.of(Groups.ofPerson(assignee))).isPresent();
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
    }
}
