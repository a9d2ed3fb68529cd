package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The decisions as programs see them, over real HTTP: opening, reading by who may, withdrawing, and problems in Chinese. */
@EngineTest
class DecisionsApiTest {

    private static final String TITLE = "九乡风景名胜区总体规划(2026年-2040年)";

    @Autowired
    Story story;

    @Autowired
    TestRestTemplate rest;

    @Test
    @DisplayName("第十条 R-010：承办人员登记决策事项，流程随即启动")
    void an_undertaker_opens_a_decision() {
        ResponseEntity<JsonNode> created = open("undertaker", Map.of("title", TITLE));
        assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String number = body(created).path("number").asText();
        assertThat(created.getHeaders().getLocation()).hasToString("/api/decisions/" + number);
        assertThat(body(created).path("title").asText()).isEqualTo(TITLE);
        assertThat(body(created).path("unit").asText()).isEqualTo("transport");
        assertThat(body(created).path("stateLabel").asText()).isEqualTo("拟启动");
        assertThat(story.open(number)).containsExactly("ProposeDecision");
    }

    @Test
    @DisplayName("第十条 R-010：登记时一并提交建议的，即时受理；建议不全的，连登记一起退回")
    void a_proposal_may_come_along() {
        int before = visible("undertaker").size();
        ResponseEntity<JsonNode> refused = open("undertaker", Map.of("title", TITLE, "proposal", Map.of()));
        assertProblem(refused, HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(visible("undertaker")).hasSize(before);

        String next =
                body(open("undertaker", Map.of("title", TITLE))).path("number").asText();
        assertThat(body(get("undertaker", next + "/ledger"))
                        .path("entries")
                        .get(0)
                        .path("entry")
                        .asText())
                .contains("\"type\":\"DecisionOpened\"");
    }

    @Test
    @DisplayName("第十条 R-010：名称以一百二十字为限")
    void a_title_has_its_limit() {
        assertThat(open("undertaker", Map.of("title", "𠮷".repeat(120))).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        ResponseEntity<JsonNode> refused = open("undertaker", Map.of("title", "字".repeat(200)));
        assertProblem(refused, HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(refused).path("article").asText()).isEqualTo("第十条");
        assertThat(body(refused).path("detail").asText()).contains("【第十条 R-010】决策事项名称不得超过120个字，现为200个字");
        assertThat(body(open("undertaker", Map.of("title", "𠮷".repeat(121))))
                        .path("detail")
                        .asText())
                .contains("现为121个字");
    }

    @ParameterizedTest
    @CsvSource({"undertaker,'　 ',请填写决策事项名称", "legality-reviewer,九乡规划,只有决策承办单位的承办人员"})
    @DisplayName("第十条 R-010：没有名称的、不是承办人员的，不能登记")
    void others_and_nameless_decisions_are_refused(String user, String title, String said) {
        ResponseEntity<JsonNode> refused = open(user, Map.of("title", title));
        assertProblem(refused, HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(refused).path("detail").asText()).contains(said);
    }

    @Test
    @DisplayName("无法识别的请求，以中文说明")
    void an_unreadable_request_is_a_problem() {
        ResponseEntity<JsonNode> refused =
                rest.withBasicAuth("undertaker", "demo").postForEntity("/api/decisions", List.of(1), JsonNode.class);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(refused).path("detail").asText()).contains("请求内容不是有效的 JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undertaker",
                "unit-head",
                "government-office",
                "legality-reviewer",
                "meeting-secretary",
                "administrative-head",
                "archivist",
                "auditor"
            })
    @DisplayName("本单位、服务于全部决策的机构和审计人员可以查看")
    void those_who_may_see_it(String user) {
        String number = story.decision(TITLE);
        for (String part : List.of("", "/gate", "/plan", "/timeline", "/ledger")) {
            assertThat(get(user, number + part).getStatusCode()).isEqualTo(HttpStatus.OK);
        }
        assertThat(visible(user)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undertaker-2",
                "unit-head-2",
                "expert",
                "risk-assessor",
                "legal-adviser",
                "executor",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    @DisplayName("其他单位、未被指定的专家和三员查看不到，也不知其存在")
    void those_who_may_not(String user) {
        String number = story.decision(TITLE);
        for (String part : List.of("", "/gate", "/plan", "/timeline", "/ledger")) {
            ResponseEntity<JsonNode> answer = get(user, number + part);
            assertProblem(answer, HttpStatus.NOT_FOUND);
        }
        assertThat(visible(user)).doesNotContain(number);
        assertThat(body(get(user, "2026-9999")).path("detail").asText())
                .isEqualTo(body(get(user, number)).path("detail").asText().replace(number, "2026-9999"));
    }

    @Test
    @DisplayName("第二十条 R-037：专家自被选定起可以查看，未被选定的专家不可以")
    void an_expert_sees_it_when_designated() {
        String number = story.begin("ExpertReview", story.decision(TITLE));
        assertThat(get("expert", number).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        Map<String, Object> form = new HashMap<>();
        form.put("way", "WRITTEN");
        form.put(
                "selected",
                List.of(
                        Map.of("expert", "expert", "interest", false, "fromPool", true),
                        Map.of("expert", "expert-2", "interest", false, "fromPool", true)));
        form.put("dissentSought", true);
        form.put("confidentiality", true);
        form.put("undertaking", story.document("保密承诺书.txt"));
        story.as("undertaker").complete(number, "SelectExperts", form);
        assertThat(get("expert", number).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(get("expert-3", number).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("第二十五条、第二十九条：大门、程序清单、过程记录和留痕如实回答")
    void the_parts_of_a_decision() {
        String number = story.decision(TITLE);
        JsonNode gate = body(get("auditor", number + "/gate"));
        assertThat(gate.path("open").asBoolean()).isFalse();
        assertThat(gate.path("unmet").findValuesAsText("requirement")).contains("R-046", "R-020");
        assertThat(gate.path("unmet").findValuesAsText("reason")).contains("经审查合法：未完成");
        JsonNode plan = body(get("auditor", number + "/plan"));
        assertThat(plan.findValuesAsText("title")).contains("合法性审查", "召开听证会");
        assertThat(body(get("auditor", number + "/timeline"))).isEmpty();
        assertThat(body(get("auditor", number + "/ledger"))
                        .path("entries")
                        .get(0)
                        .path("entry")
                        .asText())
                .contains("\"type\":\"DecisionOpened\"", TITLE);
    }

    @Test
    @DisplayName("撤回：本单位说明理由申请，政府办公室同意后终止")
    void a_decision_is_withdrawn() {
        String number =
                body(open("undertaker", Map.of("title", TITLE))).path("number").asText();
        assertProblem(withdraw("undertaker", number, Map.of()), HttpStatus.UNPROCESSABLE_ENTITY);
        assertProblem(withdraw("government-office", number, Map.of("reason", "不再需要")), HttpStatus.UNPROCESSABLE_ENTITY);
        assertProblem(withdraw("undertaker-2", number, Map.of("reason", "不再需要")), HttpStatus.NOT_FOUND);

        assertThat(withdraw("undertaker", number, Map.of("reason", "上级规划调整")).getStatusCode())
                .isEqualTo(HttpStatus.ACCEPTED);
        ResponseEntity<JsonNode> again = withdraw("undertaker", number, Map.of("reason", "上级规划调整"));
        assertProblem(again, HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(again).path("detail").asText()).contains("撤回申请正在审批");

        story.as("government-office").complete(number, "ApproveWithdrawal", Map.of("approved", true, "reason", "同意"));
        assertThat(body(get("undertaker", number)).path("stateLabel").asText()).isEqualTo("已撤回");
        assertProblem(withdraw("undertaker", number, Map.of("reason", "再次")), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    @DisplayName("接口文档列明各地址")
    void the_document_of_the_interface_names_its_addresses() {
        JsonNode paths = body(rest.withBasicAuth("undertaker", "demo")
                        .getForEntity("/api-docs/openapi", JsonNode.class))
                .path("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/decisions",
                        "/api/decisions/{number}",
                        "/api/decisions/{number}/gate",
                        "/api/decisions/{number}/plan",
                        "/api/decisions/{number}/timeline",
                        "/api/decisions/{number}/ledger",
                        "/api/decisions/{number}/withdrawal",
                        "/api/decisions/{number}/dossier");
        assertThat(paths.at("/~1api~1decisions/post/summary").asText()).contains("登记决策事项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/decisions", "/api/decisions/2026-0001", "/engine-rest/task"})
    @DisplayName("未登录的一律不予答复")
    void nobody_without_a_login(String path) {
        ResponseEntity<JsonNode> answer = rest.getForEntity(path, JsonNode.class);
        assertProblem(answer, HttpStatus.UNAUTHORIZED);
    }

    private ResponseEntity<JsonNode> open(String user, Map<String, ?> request) {
        return rest.withBasicAuth(user, "demo").postForEntity("/api/decisions", request, JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return rest.withBasicAuth(user, "demo").getForEntity("/api/decisions/" + path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> withdraw(String user, String number, Map<String, ?> request) {
        return rest.withBasicAuth(user, "demo")
                .postForEntity("/api/decisions/" + number + "/withdrawal", request, JsonNode.class);
    }

    private List<String> visible(String user) {
        return body(rest.withBasicAuth(user, "demo").getForEntity("/api/decisions", JsonNode.class))
                .findValuesAsText("number");
    }

    /** A problem whose detail is Chinese and, where the law refuses, names its article. */
    private static void assertProblem(ResponseEntity<JsonNode> answer, HttpStatus status) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).asString().startsWith("application/problem+json");
        assertThat(body(answer).path("detail").asText()).containsPattern("\\p{IsHan}{4}");
        if (status == HttpStatus.UNPROCESSABLE_ENTITY) {
            assertThat(body(answer).path("article").asText()).startsWith("第");
        }
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
