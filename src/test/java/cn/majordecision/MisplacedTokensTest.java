package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.guard.House;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Gate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens that an owner of the database has put where they do not belong: the tasks themselves still refuse. */
@EngineTest
@Import(Unguarded.class)
class MisplacedTokensTest {

    private static final String BOOK = "1-archived";
    private static final String ARTICLE = "^【[^】]*第[一二三四五六七八九十百]+条[^】]*R-\\d{3}】\\p{IsHan}";

    /** Tasks that stand on what was recorded before; {@link MissingRecordTest} has them. */
    private static final Set<String> STANDING_ON_A_RECORD =
            Set.of("RespondToOpinion", "ResumeItem", "SelectParticipants", "DeliverPapers", "RecordSurveyResult");

    @Autowired
    House house;

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Gate gate;

    @Autowired
    Procedures procedures;

    @Autowired
    Traces traces;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @TestFactory
    @DisplayName("这一事项没有经过的每一任务，空表提交同样被拒绝")
    Stream<DynamicTest> every_other_task_refuses_an_empty_form() {
        Set<String> met = StoryBook.read(BOOK).scenes().stream()
                .map(StoryBook.Scene::name)
                .collect(Collectors.toSet());
        return models.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(model -> userTasks(model).stream()
                        .filter(task -> !met.contains(task) && !STANDING_ON_A_RECORD.contains(task))
                        .map(task -> DynamicTest.dynamicTest(task, () -> {
                            OpenTask arisen = placed(model.getKey(), task);
                            String role =
                                    procedures.groups(arisen.id()).iterator().next();
                            anEmptyForm(arisen, role.replaceFirst("\\..*", ""));
                        })));
    }

    @Test
    @DisplayName("第二十五条 R-046：各项程序之前先做的合法性审查打不开大门，也排不上会议")
    void a_legality_review_before_the_steps_opens_nothing() {
        StoryBook book = open();
        String number = book.number();
        book.tellUntil("ChooseChannels");
        story.begin("LegalityReview", number);
        story.as("undertaker").complete(number, "SubmitForReview", book.form("SubmitForReview"));
        story.as("legality-reviewer").complete(number, "AcceptMaterials", book.form("AcceptMaterials"));
        story.as("legal-adviser").complete(number, "AdviseOnLegality", book.form("AdviseOnLegality"));
        clock.plusDays(15);
        story.as("legality-reviewer").complete(number, "IssueOpinion", book.form("IssueOpinion"));
        assertThat(gate.unmet(number)).isNotEmpty();
        assertThat(gate.clear(number)).isFalse();

        placed("CollectiveDecision", "ScheduleItem", number);
        Traces.Found before = traces.of(number);
        assertThat(story.as("meeting-secretary").refusal(number, "ScheduleItem", book.form("ScheduleItem")))
                .contains("【第二十五条第二款 R-046】");
        traces.refused(number, before, "ScheduleItem");
        assertThatThrownBy(() -> jdbc.sql("select gate.place_on_agenda(?, 'EXECUTIVE', date '2026-07-10', '常务会议')")
                        .param(number)
                        .query(Long.class)
                        .single())
                .hasMessageContaining("【第二十五条第二款 R-046】决策" + number + "尚未通过上会前把关，不得列入会议议程");
        assertThat(traces.of(number).rows()).isEqualTo(before.rows());
    }

    @Test
    @DisplayName("第三十一条 R-061：未经请示报告，不得签发、不得公布")
    void nothing_is_issued_or_published_before_the_party_report() {
        StoryBook book = open();
        String number = book.number();
        book.tellUntil("ReportToPartyCommittee");
        for (String task : List.of("IssueDecision", "PublishDecision")) {
            OpenTask early = placed("Publication", task, number);
            String person = task.equals("IssueDecision") ? "administrative-head" : "government-office";
            Traces.Found before = traces.of(number);
            assertThat(story.as(person).refusal(number, early.name(), book.form(task)))
                    .contains("【第三十一条 R-061】");
            traces.refused(number, before, task);
        }
    }

    private StoryBook open() {
        return StoryBook.open(BOOK, story, clock, decisions);
    }

    private void anEmptyForm(OpenTask task, String person) {
        Traces.Found before = traces.of(task.decision());
        ResponseEntity<JsonNode> answer = complete(person, task);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(message(answer)).containsPattern(ARTICLE);
        traces.refused(task.decision(), before, task.name());
    }

    /** The task as it stands in its model, without anything that leads to it. */
    private OpenTask placed(String process, String task) {
        return placed(process, task, story.decision("九乡风景名胜区总体规划(2026年-2040年)"));
    }

    private OpenTask placed(String process, String task, String number) {
        house.order(
                () -> runtime.createProcessInstanceByKey(process)
                        .startBeforeActivity("Task_" + task)
                        .businessKey(number)
                        .setVariable("unit", "transport")
                        .execute(),
                StartProcessInstanceAtActivitiesCmd.class);
        return procedures.open(number).stream()
                .filter(open -> open.name().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private List<String> userTasks(ProcessDefinition model) {
        return models.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class).stream()
                .map(task -> task.getId().substring("Task_".length()))
                .toList();
    }

    private ResponseEntity<JsonNode> complete(String user, OpenTask task) {
        return post(user, "/engine-rest/task/" + task.id() + "/complete");
    }

    private ResponseEntity<JsonNode> post(String user, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth(user, "demo").postForEntity(path, new HttpEntity<>("{}", headers), JsonNode.class);
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        return body == null ? "" : body.path("message").asText();
    }
}
