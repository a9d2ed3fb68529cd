package cn.majordecision.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decisions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What forms are told, and whom. */
@EngineTest
class TaskContextTest {

    private static final String TITLE = "松阳县学校布局调整规划";

    @Autowired
    Story story;

    @Autowired
    Decisions decisions;

    @Autowired
    Procedures procedures;

    @Autowired
    TestRestTemplate http;

    @Test
    void who_may_do_the_task_learns_about_its_decision() {
        String number = started();
        JsonNode context = body(get("undertaker", address(number)));
        assertThat(context.path("number").asText()).isEqualTo(number);
        assertThat(context.path("title").asText()).isEqualTo(TITLE);
        assertThat(context.path("unitName").asText()).isEqualTo("县交通局");
        assertThat(context.path("state").asText()).isEqualTo("拟启动");
        assertThat(context.path("draftVersion").asInt(-1)).isZero();
        assertThat(context.path("csrf").isNull()).as("no session, no token").isTrue();
    }

    @Test
    void nobody_else_learns_anything() {
        String address = address(started());
        for (String other : new String[] {"undertaker-2", "legal-adviser", "system-admin"}) {
            ResponseEntity<JsonNode> answer = get(other, address);
            assertThat(answer.getStatusCode()).as(other).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(body(answer).path("detail").asText()).isEqualTo("没有这项任务，或者您不承担它所属的职责。");
        }
        assertThat(http.getForEntity(address, JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(get("undertaker", "/api/tasks/nothing/context").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void an_earlier_task_is_read_by_who_does_the_next_and_documents_by_their_hash() {
        String number = story.decision(TITLE);
        story.begin("Decision", number);
        String address = address(number);
        JsonNode context = body(get("undertaker", address));
        assertThat(context.path("draftVersion").asInt()).isEqualTo(1);
        assertThat(context.path("documents").path(0).path("name").asText()).isEqualTo("决策草案（第1稿）.txt");
        String record = address.replace("/context", "/records/VetProposal");
        assertThat(body(get("undertaker", record))).isEmpty();
        assertThat(get("legal-adviser", record).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void people_are_listed_by_duty_and_units_by_name() {
        assertThat(body(get("undertaker", "/api/people?role=expert")).findValuesAsText("id"))
                .contains("expert", "expert-2")
                .doesNotContain("undertaker");
        assertThat(body(get("undertaker", "/api/units")).findValuesAsText("name"))
                .contains("县司法局");
        assertThat(get("undertaker", "/api/people?role=neighbour").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private String started() {
        return story.begin("Initiation", decisions.open(TITLE, null, "transport", "undertaker"));
    }

    private String address(String number) {
        return "/api/tasks/" + procedures.open(number).get(0).id() + "/context";
    }

    private ResponseEntity<JsonNode> get(String user, String address) {
        return http.withBasicAuth(user, "demo").getForEntity(address, JsonNode.class, Map.of());
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return Objects.requireNonNull(body);
    }
}
