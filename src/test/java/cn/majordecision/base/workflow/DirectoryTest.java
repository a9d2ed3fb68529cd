package cn.majordecision.base.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.workflow.guard.CommandRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** The engine sees our accounts and groups, lets everybody do what the groups allow, and changes nobody. */
@EngineTest
class DirectoryTest {

    @Autowired
    Story story;

    @Autowired
    Procedures procedures;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Directory directory;

    @Autowired
    Grants grants;

    @Autowired
    Clock clock;

    private String task = "";

    @BeforeEach
    void aTaskOfTheTransportBureau() {
        String number = story.decision("松阳县仙居至庆元公路松阳县水南至枫坪段工程PPP项目");
        story.begin("PublicParticipation", number);
        task = procedures.open(number).get(0).id();
    }

    @AfterEach
    void clean() {
        identity.clearAuthentication();
        substitutions.end("undertaker", "undertaker-2");
    }

    @Test
    void users_and_groups_are_found_by_the_criteria_of_tasklist() {
        assertThat(identity.createUserQuery()
                        .userId("undertaker")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("周文涛");
        assertThat(identity.createUserQuery().userFirstNameLike("周%").list())
                .extracting(User::getId)
                .containsExactly("undertaker");
        assertThat(identity.createUserQuery()
                        .memberOfGroup("expert")
                        .orderByUserId()
                        .desc()
                        .list())
                .extracting(User::getId)
                .containsExactly("expert-3", "expert-2", "expert");
        assertThat(identity.createUserQuery().memberOfGroup("expert").listPage(1, 1))
                .extracting(User::getId)
                .containsExactly("expert-2");
        assertThat(identity.createGroupQuery().groupMember("undertaker").list())
                .extracting(Group::getId)
                .containsExactly("person.undertaker", "undertaker", "undertaker.transport");
        assertThat(identity.createGroupQuery()
                        .groupId("legal-adviser")
                        .singleResult()
                        .getName())
                .isEqualTo("法律顾问");
        assertThat(identity.createTenantQuery().count()).isZero();
        assertThat(identity.checkPassword("undertaker", "demo")).isTrue();
        assertThat(identity.checkPassword("undertaker", "wrong")).isFalse();
    }

    @Test
    void nobody_can_be_created_in_the_engine() {
        assertThat(identity.isReadOnly()).isTrue();
        assertThatThrownBy(() -> identity.newUser("evil")).isInstanceOf(CommandRefused.class);
    }

    @Test
    void a_substitute_sees_a_task_that_exists_already() {
        assertThat(as("undertaker", this::visible)).containsExactly(task);
        assertThat(as("undertaker-2", this::visible)).isEmpty();
        LocalDate today = LocalDate.now(clock);
        substitutions.name("undertaker", "undertaker-2", today, today);
        assertThat(as("undertaker-2", this::visible)).containsExactly(task);
        assertThat(as("legal-adviser", this::visible)).isEmpty();
    }

    @Test
    void a_candidate_claims_but_changes_no_date() {
        as("undertaker", () -> {
            tasks.claim(task, "undertaker");
            return true;
        });
        assertThatThrownBy(() -> as("undertaker", this::dueDateCleared)).isInstanceOf(CommandRefused.class);
    }

    @Test
    void a_claimed_task_can_be_given_back_by_its_holder_and_the_substitute_only() {
        claimed();
        assertThatThrownBy(() -> as("legal-adviser", this::released)).isInstanceOf(AuthorizationException.class);
        assertThat(as("undertaker", this::released)).isTrue();
        claimed();
        LocalDate today = LocalDate.now(clock);
        substitutions.name("undertaker", "undertaker-2", today, today);
        assertThat(as("undertaker-2", this::released)).isTrue();
        assertThatThrownBy(() -> as("undertaker", this::handedOn)).isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> as("undertaker", this::claimedForAnother)).hasMessageContaining("不能替他人签收");
    }

    private void claimed() {
        as("undertaker", () -> {
            tasks.claim(task, "undertaker");
            return true;
        });
    }

    private boolean released() {
        tasks.setAssignee(task, null);
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee() == null;
    }

    private boolean claimedForAnother() {
        tasks.claim(task, "undertaker-2");
        return true;
    }

    private boolean handedOn() {
        tasks.setAssignee(task, "legal-adviser");
        return true;
    }

    @Test
    void everybody_with_tasks_has_the_lists_of_the_house_and_the_grants_are_the_same_after_every_boot() {
        long before = authorizations.createAuthorizationQuery().count();
        grants.run(new DefaultApplicationArguments());
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(filters.createFilterQuery().count()).isEqualTo(TaskView.values().length);
        assertThat(as("legal-adviser", () -> filters.createFilterQuery().list()))
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("可办任务", "本组待审", "我的在办", "临近期限", "已逾期", "代理的");
        assertThat(as("security-admin", () -> filters.createFilterQuery().count()))
                .isZero();
    }

    private boolean dueDateCleared() {
        Task mine = tasks.createTaskQuery().taskId(task).singleResult();
        mine.setDueDate(null);
        mine.setPriority(7);
        tasks.saveTask(mine);
        return true;
    }

    private List<String> visible() {
        return tasks.createTaskQuery().taskId(task).list().stream()
                .map(Task::getId)
                .toList();
    }

    private <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(user, directory.groupIdsOf(user));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
