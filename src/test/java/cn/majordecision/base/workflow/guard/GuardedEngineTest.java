package cn.majordecision.base.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.ledger.LedgerEntries;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine refuses to whoever holds it in hands, and that each attempt is on record. */
@EngineTest
class GuardedEngineTest {

    private static final String TITLE = "市中区新型综合垃圾处理中心建设项目";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Story story;

    @Autowired
    House house;

    @Autowired
    TravellingClock clock;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    JdbcClient jdbc;

    private String number = "";
    private String instance = "";

    @BeforeEach
    void aDecisionUnderWay() {
        number = story.begin("Drafting", story.decision(TITLE));
        instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    @TestFactory
    @DisplayName("第三十三条：直接搬动流程、改变量、跳定时器、改部署、删历史等操作一概拒绝，并留下记录")
    Stream<DynamicTest> what_is_no_work_on_a_task_is_refused_and_recorded() {
        return attempts().entrySet().stream()
                .map(attempt -> DynamicTest.dynamicTest(attempt.getKey(), () -> {
                    // Not within a minute of another test's attempt, with which it would be counted.
                    clock.plusDays(2);
                    long before = refusals(attempt.getKey());
                    assertThatThrownBy(() -> attempt.getValue().accept(engine, instance))
                            .isInstanceOf(CommandRefused.class)
                            .hasMessageContaining("【不予执行】");
                    assertThat(refusals(attempt.getKey())).isEqualTo(before + 1);
                }));
    }

    private Map<String, BiConsumer<ProcessEngine, String>> attempts() {
        return Map.ofEntries(
                Map.entry("ModifyProcessInstanceCmd", (e, i) -> e.getRuntimeService()
                        .createProcessInstanceModification(i)
                        .startBeforeActivity("Task_PrepareDraft")
                        .execute(true, true)),
                Map.entry("SetExecutionVariablesCmd", (e, i) -> e.getRuntimeService()
                        .setVariable(i, "gateOpen", true)),
                Map.entry("SetTaskVariablesCmd", (e, i) -> e.getTaskService().setVariable(task(), "gateOpen", true)),
                Map.entry("HandleTaskBpmnErrorCmd", (e, i) -> e.getTaskService().handleBpmnError(task(), "nobody")),
                Map.entry(
                        "CorrelateMessageCmd", (e, i) -> e.getRuntimeService().correlateMessage("WithdrawalRequested")),
                Map.entry("StartProcessInstanceCmd", (e, i) -> e.getRuntimeService()
                        .startProcessInstanceByKey("Archiving")),
                Map.entry("ExecuteJobsCmd", (e, i) -> e.getManagementService().executeJob("1")),
                Map.entry("SetJobDuedateCmd", (e, i) -> e.getManagementService().setJobDuedate("1", null)),
                Map.entry("DeleteProcessInstanceCmd", (e, i) -> e.getRuntimeService()
                        .deleteProcessInstance(i, "")),
                Map.entry("DeleteHistoricProcessInstancesCmd", (e, i) -> e.getHistoryService()
                        .deleteHistoricProcessInstance(i)),
                Map.entry("SuspendProcessInstanceCmd", (e, i) -> e.getRuntimeService()
                        .suspendProcessInstanceById(i)),
                Map.entry("AssignTaskCmd", (e, i) -> e.getTaskService().setAssignee(task(), "auditor")),
                Map.entry("PurgeDatabaseAndCacheCmd", (e, i) -> ((ManagementServiceImpl) e.getManagementService())
                        .purge()),
                Map.entry("CreateMigrationPlanCmd", (e, i) -> e.getRuntimeService()
                        .createMigrationPlan("a", "b")
                        .build()),
                Map.entry("RestartProcessInstancesCmd", (e, i) -> e.getRuntimeService()
                        .restartProcessInstances("a")
                        .startBeforeActivity("b")
                        .processInstanceIds(i)
                        .execute()),
                Map.entry("DeployCmd", (e, i) -> e.getRepositoryService()
                        .createDeployment()
                        .addString("x.bpmn", "<x/>")
                        .deploy()));
    }

    @Test
    @DisplayName("CVE-2026-109432：查询条件（包括“或”条件）中的表达式不予执行")
    void an_expression_within_an_or_query_is_not_evaluated() {
        TaskQueryImpl inner = new TaskQueryImpl();
        inner.addExpression("taskName", "${deadlines.toString()}");
        TaskQueryImpl outer = (TaskQueryImpl) engine.getTaskService().createTaskQuery();
        outer.addOrQuery(inner);
        assertThatThrownBy(outer::list).isInstanceOf(CommandRefused.class).hasMessageContaining("表达式");
        ExpressionManager expressions =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager();
        assertThatThrownBy(() -> expressions.createExpression("${deadlines.toString()}"))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    @DisplayName("第二十五条：没有把关结论，任何方式都不能进入集体讨论，拒绝记入该事项")
    void no_command_of_the_house_carries_an_uncleared_decision_into_the_meeting() {
        int before = ledger.of(number).size();
        RuntimeService runtime = engine.getRuntimeService();
        assertThatThrownBy(() -> house.order(
                        () -> runtime.createProcessInstanceByKey("CollectiveDecision")
                                .businessKey(number)
                                .setVariable("unit", "transport")
                                .startBeforeActivity("Task_ScheduleItem")
                                .execute(true, true),
                        StartProcessInstanceAtActivitiesCmd.class))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining(number)
                .hasNoCause();
        assertThat(ledger.of(number)).hasSize(before + 1);
        assertThat(ledger.of(number).get(before).entry()).contains("ActionRefused", "CollectiveDecision/");
    }

    @Test
    @DisplayName("第三十三条：不是随系统发布的流程，本系统自己也不能部署，并指明是哪一个文件")
    void an_unreleased_model_is_refused_by_name() {
        assertThatThrownBy(() -> house.order(
                        () -> engine.getRepositoryService()
                                .createDeployment()
                                .addModelInstance(
                                        "bpmn/Decision.bpmn",
                                        Bpmn.createExecutableProcess("Decision")
                                                .camundaHistoryTimeToLive(1)
                                                .startEvent()
                                                .endEvent()
                                                .done())
                                .deploy(),
                        DeployCmd.class))
                .hasMessageContaining("bpmn/Decision.bpmn")
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    @DisplayName("本系统自己的授权只对点名的操作、只对最外层有效")
    void an_order_of_the_house_covers_what_it_names_and_nothing_else() {
        assertThatThrownBy(() -> house.order(
                        () -> {
                            engine.getRuntimeService().setVariable(instance, "gateOpen", true);
                            return true;
                        },
                        ModifyProcessInstanceCmd.class))
                .isInstanceOf(CommandRefused.class);
        assertThat(house.ordered(ModifyProcessInstanceCmd.class)).isFalse();
    }

    private String task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getId();
    }

    private long refusals(String action) {
        return jdbc.sql("select count(*) from ledger.entry where convert_from(entry, 'UTF8') like ?"
                        + " and convert_from(entry, 'UTF8') like '%ActionRefused%'")
                .param("%\"action\":\"" + action + "\"%")
                .query(Long.class)
                .single();
    }
}
