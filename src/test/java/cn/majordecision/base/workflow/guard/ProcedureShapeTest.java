package cn.majordecision.base.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A model of the whole procedure with a way past a statutory step is refused with that way, even if somebody released it. */
@EngineTest
@Import(Unreleased.class)
@TestPropertySource(properties = "mde.ledger.refusal-window=0s")
class ProcedureShapeTest {

    private static final String FILE = "bpmn/Decision.bpmn";
    private static final String CONDITION =
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${started}</bpmn:conditionExpression></bpmn:sequenceFlow>";
    private static final String FIRST_FLOW = "<bpmn:sequenceFlow id=\"Flow_DecisionOpened_Initiation\"";

    @Autowired
    RepositoryService repository;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private String model = "";

    @BeforeEach
    void theRealModel() throws IOException {
        model = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("第三十三条：真实流程没有绕行路径；只改一个字的流程，仍由数据库拒绝，并留下记录")
    void the_real_model_passes_and_the_database_has_the_last_word() {
        long before = refusals();
        assertThatThrownBy(() -> deploy(model.replace("name=\"决策事项已登记\"", "name=\"决策事项登记了\"")))
                .hasStackTraceContaining("【第三十三条】流程文件bpmn/Decision.bpmn不在本版本的发布清单中")
                .isNotInstanceOf(CommandRefused.class);
        assertThat(refusals()).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "StartEvent_DecisionOpened, CallActivity_CollectiveDecision,"
                + " StartEvent_DecisionOpened → CallActivity_CollectiveDecision",
        "Gateway_Started, Gateway_AlreadyAdopted, Gateway_Started → Gateway_AlreadyAdopted",
        "Gateway_GateAgain, Gateway_GateOpen, Gateway_GateAgain → Gateway_GateOpen",
        "Gateway_Started, Gateway_GateAgain, Gateway_Started → Gateway_GateAgain → Task_ClearForMeeting",
        "Gateway_RiskControllable, Gateway_GateAgain, Gateway_RiskControllable → Gateway_GateAgain",
        "Gateway_GateOpen, Gateway_Adopted, Gateway_GateOpen → Gateway_Adopted → CallActivity_Publication",
        "Gateway_DraftLawful, CallActivity_Archiving, Gateway_DraftLawful → CallActivity_Archiving",
        "Task_TakeStock, Gateway_PublicParticipationDue, Task_ClearForMeeting"
    })
    @DisplayName("第二十五条第二款、第三十条：多画一条线绕过法定环节的流程，一概拒绝并指明路径")
    void a_flow_past_a_statutory_step_is_refused(String from, String to, String path) {
        refused(
                with(("<bpmn:sequenceFlow id=\"Flow_Bypass\" sourceRef=\"%s\" targetRef=\"%s\">" + CONDITION)
                        .formatted(from, to)),
                path);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "Flow_GateAgain_ClearForMeeting, Gateway_GateOpen, Gateway_GateAgain → Gateway_GateOpen",
        "Flow_StepsFork_RiskAssessmentDue, Gateway_RiskAssessmentDone, Gateway_RiskAssessmentDone",
        "Flow_StepsFork_ExpertReviewDue, Gateway_PublicParticipationDue, Task_ClearForMeeting",
        "Flow_FairCompetitionDue_FairCompetition, Gateway_FairCompetitionDone, Gateway_FairCompetitionDone",
        "Flow_StepsFork_PublicParticipationDue, Gateway_StepsJoin, Gateway_StepsFork",
        "Flow_RiskControllable_ReviewAgain, Gateway_DraftLawful, Gateway_RiskControllable → Gateway_DraftLawful"
    })
    @DisplayName("第十四条、第十九条、第二十二条、第二十五条：把连线改接到别处以略去环节的流程，一概拒绝")
    void a_flow_led_elsewhere_is_refused(String flow, String to, String path) {
        refused(model.replaceAll("(id=\"" + flow + "\"[^>]*targetRef=\")[^\"]+", "$1" + to), path);
    }

    @Test
    @DisplayName("第二十五条：边界事件、链接事件、事件子流程都不能跳到会议")
    void no_event_jumps_to_the_meeting() {
        String jump =
                "<bpmn:sequenceFlow id=\"Flow_Jump\" sourceRef=\"Jump\" targetRef=\"CallActivity_CollectiveDecision\"/>";
        refused(
                with(
                        "<bpmn:boundaryEvent id=\"Jump\" attachedToRef=\"CallActivity_Drafting\"><bpmn:errorEventDefinition/>"
                                + "</bpmn:boundaryEvent>" + jump),
                "CallActivity_Drafting → Jump → CallActivity_CollectiveDecision");
        refused(
                with(
                        "<bpmn:intermediateThrowEvent id=\"Away\"><bpmn:linkEventDefinition name=\"L\"/></bpmn:intermediateThrowEvent>"
                                + "<bpmn:intermediateCatchEvent id=\"Jump\"><bpmn:linkEventDefinition name=\"L\"/></bpmn:intermediateCatchEvent>"
                                + "<bpmn:sequenceFlow id=\"Flow_Away\" sourceRef=\"Gateway_Started\" targetRef=\"Away\">"
                                + CONDITION
                                + jump),
                "Gateway_Started → Jump → CallActivity_CollectiveDecision");
        refused(
                model.replace(
                        "<bpmn:endEvent id=\"EndEvent_Withdrawn\"",
                        "<bpmn:callActivity id=\"CallActivity_Meeting\""
                                + " calledElement=\"CollectiveDecision\"/><bpmn:endEvent id=\"EndEvent_Withdrawn\""),
                "CallActivity_Meeting");
    }

    @Test
    @DisplayName("第三十条：集体讨论移进事件子流程，仍指明它从外面就能到达")
    void a_meeting_within_an_event_subprocess_is_refused() {
        String meeting = model.replaceAll(
                "(?s).*(<bpmn:callActivity id=\"CallActivity_CollectiveDecision\".*?</bpmn:callActivity>).*", "$1");
        String moved = model.replace(meeting, "")
                .replaceAll("<bpmn:sequenceFlow[^>]*sourceRef=\"CallActivity_CollectiveDecision\"[^>]*/>", "")
                .replace("targetRef=\"CallActivity_CollectiveDecision\"", "targetRef=\"EndEvent_Unlawful\"")
                .replaceAll("<bpmn:(incoming|outgoing)>Flow_CollectiveDecision_Outcome<[^>]*>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .replace(
                        "<bpmn:endEvent id=\"EndEvent_Withdrawn\"",
                        meeting.replaceAll("<bpmn:(incoming|outgoing)>[^<]*<[^>]*>", "")
                                + "<bpmn:endEvent id=\"EndEvent_Withdrawn\"");
        refused(moved, "路径：CallActivity_CollectiveDecision");
    }

    @Test
    @DisplayName("第十四条：以恒假条件代替“适用？”、以“或”代替汇合、以其他程序代替法定程序的流程，一概拒绝")
    void a_question_a_join_or_a_call_of_another_kind_is_refused() {
        refused(model.replace("${publicParticipationDue}", "${started and false}"), "Gateway_PublicParticipationDue");
        refused(
                model.replaceAll(
                        "(?s)<bpmn:parallelGateway (id=\"Gateway_StepsJoin\".*?)</bpmn:parallelGateway>",
                        "<bpmn:exclusiveGateway $1</bpmn:exclusiveGateway>"),
                "Gateway_StepsJoin");
        refused(
                model.replace("calledElement=\"ExpertReview\"", "calledElement=\"Survey\""),
                "CallActivity_ExpertReview");
        refused(
                model.replace("calledElement=\"LegalityReview\"", "calledElement=\"${started}\""),
                "CallActivity_LegalityReview");
    }

    private String with(String elements) {
        return model.replace(FIRST_FLOW, elements + FIRST_FLOW);
    }

    private void refused(String mutated, String path) {
        assertThat(mutated).isNotEqualTo(model);
        assertThatThrownBy(() -> deploy(mutated))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("不得部署")
                .hasMessageContaining(path);
    }

    private boolean deploy(String content) {
        return house.order(
                () -> repository.createDeployment().addString(FILE, content).deploy() != null, DeployCmd.class);
    }

    private long refusals() {
        return jdbc.sql(
                        "select count(*) from ledger.entry where convert_from(entry, 'UTF8') like '%\"action\":\"DeployCmd\"%'")
                .query(Long.class)
                .single();
    }
}
