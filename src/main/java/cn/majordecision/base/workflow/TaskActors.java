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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who is completing a task: a member of its group, or the substitute of one; nobody else, whatever engine rights. */
@Component
class TaskActors {

    private final IdentityService identity;
    private final Actors actors;
    private final JdbcClient jdbc;

    TaskActors(@Lazy IdentityService identity, Actors actors, JdbcClient jdbc) {
        this.identity = identity;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** The person completing the task; throws {@link TaskRefused} when it is not theirs to complete. */
    Actor completing(DelegateTask task) {
        lock(task.getId());
        Authentication caller = identity.getCurrentAuthentication();
        if (caller == null || caller.getUserId() == null) {
            throw new TaskRefused("没有登录的人员，任务“%s”不能办结。".formatted(task.getName()));
        }
        String assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(caller.getUserId()) && !standsInFor(caller.getUserId(), assignee)) {
            throw new TaskRefused("任务“%s”已由 %s 签收，请先由其退回签收。".formatted(task.getName(), assignee));
        }
        Optional<Actor> actor = actors.inGroups(caller.getUserId(), groups(task));
        return actor.orElseThrow(() -> new TaskRefused("您不承担任务“%s”所属的职责，不能办结。".formatted(task.getName())));
    }

    /** Serialises two people on one task, so that the second learns what happened instead of meeting a technical error. */
    private void lock(String taskId) {
        boolean open = jdbc.sql("select id_ from act_ru_task where id_ = :id for update")
                .param("id", taskId)
                .query(String.class)
                .optional()
                .isPresent();
        if (!open) {
            throw new TaskRefused("该任务刚刚已由他人办结，请刷新任务列表；您填写的内容没有提交。");
        }
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
