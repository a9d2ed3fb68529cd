package cn.majordecision.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** A task that ends without being completed leaves nothing of a form half filled in behind. */
@EngineTest
class TakenBackTaskTest {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Story story;

    @Autowired
    Procedures procedures;

    @Autowired
    FormDrafts drafts;

    @Test
    @DisplayName("撤回：决策终止后，未办结任务中填了一半的表单不再保留")
    void what_was_half_filled_in_goes_when_the_decision_is_withdrawn() {
        String number = opened();
        String task =
                procedures.open(number).stream().map(OpenTask::id).findFirst().orElseThrow();
        drafts.save(task, "undertaker", "{\"reason\":\"三\"}");
        withdraw(number);
        assertThat(drafts.find(task, "undertaker")).isPresent();
        story.as("government-office").complete(number, "ApproveWithdrawal", Map.of("approved", true, "reason", "同意"));
        assertThat(drafts.find(task, "undertaker")).isEmpty();
    }

    private String opened() {
        JsonNode decision = rest.withBasicAuth("undertaker", "demo")
                .postForEntity("/api/decisions", Map.of("title", "松阳县学校布局调整规划"), JsonNode.class)
                .getBody();
        assertThat(decision).isNotNull();
        return decision.path("number").asText();
    }

    private void withdraw(String number) {
        ResponseEntity<Void> answer = rest.withBasicAuth("undertaker", "demo")
                .postForEntity("/api/decisions/" + number + "/withdrawal", Map.of("reason", "上级规划调整"), Void.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
    }
}
