package cn.majordecision.base.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.base.ledger.LedgerEntries;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationInstructionImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine guards exactly what the database guards, and on every way a token can get there. */
@EngineTest
class GuardedPlacesTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Story story;

    @Autowired
    House house;

    @Autowired
    LedgerEntries ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("第二十五条：引擎把守的环节与数据库把守的环节一致，流程中的每个环节都有规定")
    void the_engine_guards_what_the_database_guards() {
        Map<String, String> demands = new HashMap<>();
        jdbc.sql("select process || ' ' || activity as place, demand from gate.place")
                .query(row -> {
                    demands.put(row.getString("place"), row.getString("demand"));
                });
        Set<String> guarded = new TreeSet<>(demands.keySet());
        guarded.removeIf(place -> "FREE".equals(demands.get(place)));
        assertThat(NameList.of("guard/activities.txt").names()).isEqualTo(guarded);
        Set<String> drawn = new HashSet<>();
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(model -> {
                    drawn.add(model.getKey() + " *");
                    engine.getRepositoryService()
                            .getBpmnModelInstance(model.getId())
                            .getModelElementsByType(FlowNode.class)
                            .forEach(node -> {
                                drawn.add(model.getKey() + " " + node.getId());
                                String demand = demands.getOrDefault(
                                        model.getKey() + " " + node.getId(), demands.get(model.getKey() + " *"));
                                assertThat(demand).as(node.getId()).isNotNull();
                                assertThat(GuardedActivities.contain(model.getKey(), node.getId()))
                                        .as(node.getId())
                                        .isEqualTo(!"FREE".equals(demand));
                            });
                });
        assertThat(drawn).containsAll(demands.keySet());
    }

    @Test
    @DisplayName("第二十五条：手工拼成的迁移计划不触发监听器，历史记录的一环照样拒绝，并记入该事项")
    void a_migration_that_calls_no_listener_is_refused() {
        String number = story.begin("Drafting", story.decision("市中区新型综合垃圾处理中心建设项目"));
        MigrationPlan plan = planByHand("Drafting", "Task_PrepareDraft", "CollectiveDecision", "Task_ScheduleItem");
        refused(number, "CollectiveDecision/Task_ScheduleItem", () -> {
            engine.getRuntimeService()
                    .newMigration(plan)
                    .processInstanceIds(instance(number))
                    .skipCustomListeners()
                    .skipIoMappings()
                    .execute();
            return true;
        });
        assertThat(story.open(number)).containsExactly("PrepareDraft");
    }

    @Test
    @DisplayName("第二十五条、第三十条：从集体讨论“之后”开始，不经过它，同样拒绝")
    void a_start_behind_the_meeting_is_refused() {
        String number = story.begin("Decision", story.undrafted("市中区新型综合垃圾处理中心建设项目"));
        for (Map.Entry<String, String> behind : Map.of(
                        "CallActivity_CollectiveDecision", "Decision/Gateway_Outcome",
                        "Gateway_GateOpen", "Decision/Gateway_AlreadyAdopted",
                        "CallActivity_Publication", "Decision/CallActivity_Archiving")
                .entrySet()) {
            refused(number, behind.getValue(), () -> {
                var modification = engine.getRuntimeService().createProcessInstanceModification(instance(number));
                (behind.getKey().startsWith("Gateway")
                                ? modification.startTransition("Flow_GateOpen_AlreadyAdopted")
                                : modification.startAfterActivity(behind.getKey()))
                        .execute(true, true);
                return true;
            });
        }
    }

    private void refused(String number, String where, Supplier<Boolean> attempt) {
        int before = ledger.of(number).size();
        assertThatThrownBy(() -> house.order(attempt, ModifyProcessInstanceCmd.class, MigrateProcessInstanceCmd.class))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining(number)
                .hasNoCause();
        assertThat(ledger.of(number)).hasSize(before + 1);
        assertThat(ledger.of(number).get(before).entry()).contains("ActionRefused", where);
    }

    private MigrationPlan planByHand(String from, String task, String to, String target) {
        MigrationPlanImpl plan = new MigrationPlanImpl(definition(from), definition(to));
        plan.setInstructions(List.of(new MigrationInstructionImpl(task, target)));
        return plan;
    }

    private String definition(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String instance(String number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }
}
