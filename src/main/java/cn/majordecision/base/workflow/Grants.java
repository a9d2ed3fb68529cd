package cn.majordecision.base.workflow;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import cn.majordecision.base.identity.Role;
import cn.majordecision.base.workflow.guard.House;
import java.util.Arrays;
import java.util.List;
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
        List<String> views = Arrays.stream(TaskView.values()).map(this::kept).toList();
        Arrays.stream(Role.values()).filter(Grants::hasTasks).forEach(role -> worker(role, views));
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

    private void worker(Role role, List<String> views) {
        grant(role, APPLICATION, "tasklist", Permissions.ACCESS);
        grant(role, APPLICATION, "welcome", Permissions.ACCESS);
        grant(role, PROCESS_DEFINITION, EVERY, ProcessDefinitionPermissions.READ);
        views.forEach(view -> grant(role, FILTER, view, Permissions.READ));
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

    /** The id of the list of this name, which is made once and brought up to date at every boot. */
    private String kept(TaskView view) {
        Filter list = filters.createFilterQuery().filterName(view.title()).list().stream()
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(view.title()));
        list.setQuery(tasks.createTaskQuery().active().orderByDueDate().asc());
        list.setProperties(Map.of(
                "priority", view.place(), "color", "#1b4a7a", "refresh", true, "description", view.description()));
        return filters.saveFilter(list).getId();
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
