package cn.majordecision.base.workflow;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import cn.majordecision.base.identity.Role;
import cn.majordecision.base.workflow.guard.House;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each role may do in the engine, set at boot and again at every boot: what is not granted is denied. */
@Component
@Order(0)
class Grants implements ApplicationRunner {

    /** The one list of tasks; what is in it the authorizations of the tasks themselves decide. */
    static final String ALL_TASKS = "可办任务";

    private static final String EVERY = Authorization.ANY;

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final House house;

    Grants(
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            JdbcClient jdbc,
            House house) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.house = house;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        onlyOneNodeAtATime();
        house.order(
                this::grantAll,
                DeleteAuthorizationCmd.class,
                SaveAuthorizationCmd.class,
                CreateFilterCmd.class,
                SaveFilterCmd.class);
    }

    private boolean grantAll() {
        authorizations.createAuthorizationQuery().groupIdIn(Groups.CAMUNDA_ADMIN).list().stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
        String filter = allTasks();
        Arrays.stream(Role.values()).filter(Grants::hasTasks).forEach(role -> worker(role, filter));
        auditor();
        return true;
    }

    private void onlyOneNodeAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(7130001)")
                .query((row, number) -> true)
                .list();
    }

    private static boolean hasTasks(Role role) {
        return !role.administrator() && role != Role.AUDITOR;
    }

    private void worker(Role role, String filter) {
        grant(role, APPLICATION, "tasklist", Permissions.ACCESS);
        grant(role, APPLICATION, "welcome", Permissions.ACCESS);
        grant(role, PROCESS_DEFINITION, EVERY, ProcessDefinitionPermissions.READ);
        grant(role, FILTER, filter, Permissions.READ);
    }

    private void auditor() {
        grant(Role.AUDITOR, APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Role.AUDITOR, APPLICATION, "welcome", Permissions.ACCESS);
        grant(Role.AUDITOR, DECISION_DEFINITION, EVERY, Permissions.READ);
        grant(
                Role.AUDITOR,
                PROCESS_DEFINITION,
                EVERY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_TASK);
    }

    private String allTasks() {
        return filters.createFilterQuery().filterName(ALL_TASKS).list().stream()
                .findFirst()
                .map(Filter::getId)
                .orElseGet(() -> filters.saveFilter(newFilter()).getId());
    }

    private Filter newFilter() {
        return filters.newTaskFilter(ALL_TASKS)
                .setQuery(tasks.createTaskQuery().active().orderByDueDate().asc())
                .setProperties(Map.of("priority", 0, "color", "#1b4a7a", "refresh", true, "description", "您可以办理的全部任务"));
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization known = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(role.id())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant =
                known == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : known;
        grant.setGroupId(role.id());
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
