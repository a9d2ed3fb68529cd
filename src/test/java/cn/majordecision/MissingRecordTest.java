package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.guard.House;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A task that a misplaced token has reached without what it stands on says what is missing and what to do (第三十三条). */
@EngineTest
@Import(Unguarded.class)
class MissingRecordTest {

    @Autowired
    House house;

    @Autowired
    Story story;

    @Autowired
    Procedures procedures;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestRestTemplate rest;

    @ParameterizedTest(name = "{1}：没有“{2}”的记录")
    @DisplayName("没有前序任务的办理记录而到达的任务，说明缺什么记录、怎么办")
    @CsvSource({
        "LegalityReview, RespondToOpinion, 出具合法性审查意见",
        "Hearing, SelectParticipants, 发布听证会公告",
        "Hearing, DeliverPapers, 遴选听证参加人",
        "Survey, RecordSurveyResult, 设计调查方案"
    })
    void a_task_without_the_record_it_stands_on_names_it(String process, String task, String earlier) {
        String number = placed(process, task);
        OpenTask arisen = procedures.open(number).get(0);
        ResponseEntity<JsonNode> answer = rest.withBasicAuth("undertaker", "demo")
                .postForEntity("/engine-rest/task/" + arisen.id() + "/complete", Map.of(), JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().path("message").asText())
                .startsWith("【不能办理】没有“" + earlier + "”的办理记录，本任务不能办结。请先办结“" + earlier + "”；");
    }

    @Test
    @DisplayName("第三十条 R-060：没有暂缓的决定，不能恢复讨论")
    void nothing_is_resumed_that_was_not_deferred() {
        assertThatThrownBy(() -> placed("CollectiveDecision", "ResumeItem"))
                .hasStackTraceContaining("【不能办理】法定期限（第三十条第一款 R-060）尚未起算");
    }

    private String placed(String process, String task) {
        String number = story.decision("九乡风景名胜区总体规划(2026年-2040年)");
        house.order(
                () -> runtime.createProcessInstanceByKey(process)
                        .startBeforeActivity("Task_" + task)
                        .businessKey(number)
                        .setVariable("unit", "transport")
                        .execute(),
                StartProcessInstanceAtActivitiesCmd.class);
        return number;
    }
}
