package cn.majordecision.base.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address of the engine's REST interface and of the webapps is either allowed or refused by name. */
@EngineTest
class EndpointListsTest {

    private static final Set<String> ALLOWED =
            NameList.of("guard/rest-allowed.txt").names();
    private static final Set<String> REFUSED =
            NameList.of("guard/rest-refused.txt").names();

    @Test
    @DisplayName("引擎接口和网页应用的每一个地址，或者列入允许清单，或者列入拒绝清单")
    void every_endpoint_is_listed() {
        Set<String> listed = new TreeSet<>(ALLOWED);
        listed.addAll(REFUSED);
        Set<String> endpoints = endpoints();
        assertThat(endpoints).hasSizeGreaterThan(400).isSubsetOf(listed);
        assertThat(listed).isSubsetOf(endpoints);
        assertThat(ALLOWED).doesNotContainAnyElementsOf(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine/default/task",
                "/engine-rest/task/",
                "/engine-rest//task",
                "/engine-rest/./task",
                "/engine-rest/x/../task",
                "/engine-rest/%2e/task",
                "/engine-rest/task;a=b",
                "/engine-rest/tas%6b",
                "/engine-rest/history%2fcleanup",
                "/engine-rest/task%00",
                "/camunda/api/engine/engine/default//task",
                "/camunda/api/engine/engine/other/task",
                "/camunda/../engine-rest/task"
            })
    @DisplayName("变形书写的地址一概拒绝")
    void an_address_spelled_otherwise_is_refused(String address) {
        assertThat(RestGuard.allowed("GET", address)).isFalse();
        assertThat(RestGuard.allowed("GET", "/engine-rest/task")).isTrue();
        assertThat(RestGuard.allowed("GET", "/camunda/api/engine/engine/")).isTrue();
        assertThat(RestGuard.allowed("GET", "/camunda/api/engine/engine/default/task"))
                .isTrue();
    }

    @Test
    @DisplayName("只列明的方法和地址可以通过")
    void a_refused_endpoint_does_not_match_an_allowed_template() {
        for (String refused : REFUSED) {
            String[] parts = refused.replace("{}", "42").split(" ", 2);
            assertThat(RestGuard.allowed(parts[0], parts[1])).as(refused).isFalse();
        }
        assertThat(RestGuard.allowed("POST", "/camunda/api/admin/setup/default/user/create"))
                .isFalse();
        assertThat(RestGuard.allowed("POST", "/engine-rest/history/cleanup")).isFalse();
        assertThat(RestGuard.allowed("POST", "/camunda/api/engine/engine/default/deployment/create"))
                .isFalse();
    }

    private static Set<String> endpoints() {
        Set<String> all = new TreeSet<>();
        all.addAll(Endpoints.of("/engine-rest", CamundaRestResources.getResourceClasses()));
        all.addAll(Endpoints.of("/camunda/api/engine", new EngineRestApplication().getClasses()));
        all.addAll(Endpoints.of("/camunda/api/admin", new AdminApplication().getClasses()));
        all.addAll(Endpoints.of("/camunda/api/cockpit", new CockpitApplication().getClasses()));
        all.addAll(Endpoints.of("/camunda/api/tasklist", new TasklistApplication().getClasses()));
        all.addAll(Endpoints.of("/camunda/api/welcome", new WelcomeApplication().getClasses()));
        return all.stream()
                .map(endpoint -> endpoint.replace(" /camunda/api/engine/engine/{}/", " /engine-rest/"))
                .filter(endpoint -> !endpoint.contains(" /engine-rest/engine/{}/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
