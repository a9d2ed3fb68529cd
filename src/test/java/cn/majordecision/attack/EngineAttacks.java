package cn.majordecision.attack;

import static cn.majordecision.attack.Insider.MEETING;
import static cn.majordecision.attack.Insider.each;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;

/** Moves of tokens by the engine's public interface. */
record EngineAttacks(Insider in) {

    private static final List<String> BEHIND = List.of(
            "Gateway_AlreadyAdopted",
            "Gateway_Outcome",
            "EndEvent_Rejected",
            "EndEvent_Lapsed",
            "Gateway_Adopted",
            "CallActivity_Publication",
            "CallActivity_Archiving",
            "EndEvent_Archived");

    Stream<Attack> all() {
        return Stream.of(modifications(), starts(), restarts(), migrations(), batches())
                .flatMap(each -> each);
    }

    private Stream<Attack> modifications() {
        return Stream.of(
                Attack.of(Kind.MODIFICATION, "在集体讨论之前启动", target -> in.runtime
                        .createProcessInstanceModification(in.root(target))
                        .startBeforeActivity(MEETING)
                        .execute()),
                Attack.of(Kind.MODIFICATION, "在集体讨论之前启动，跳过监听器和映射", target -> in.runtime
                        .createProcessInstanceModification(in.root(target))
                        .startBeforeActivity(MEETING)
                        .execute(true, true)),
                Attack.of(Kind.MODIFICATION, "在集体讨论之后启动，跳过监听器和映射", target -> in.runtime
                        .createProcessInstanceModification(in.root(target))
                        .startAfterActivity(MEETING)
                        .setVariable("outcome", "ADOPTED")
                        .execute(true, true)),
                Attack.of(Kind.MODIFICATION, "沿通向集体讨论的连线启动", target -> in.runtime
                        .createProcessInstanceModification(in.root(target))
                        .startTransition("Flow_AlreadyAdopted_CollectiveDecision")
                        .execute(true, true)),
                Attack.of(Kind.MODIFICATION, "取消全部环节后直接进入集体讨论", this::cancelAndStart),
                Attack.of(Kind.MODIFICATION, "进入大门之后的其他各环节", this::everywhereBehind),
                Attack.of(Kind.MODIFICATION, "提前进入上会前把关", target -> in.runtime
                        .createProcessInstanceModification(in.root(target))
                        .startBeforeActivity("Task_ClearForMeeting")
                        .execute(true, true)),
                Attack.of(Kind.MODIFICATION, "越过上会前把关，自填把关结果", target -> in.runtime
                        .createProcessInstanceModification(in.root(target))
                        .startBeforeActivity("Gateway_GateOpen")
                        .setVariables(Insider.FLAGS)
                        .execute(true, true)),
                Attack.of(
                        Kind.MODIFICATION,
                        "异步执行",
                        target -> in.run(in.runtime
                                .createProcessInstanceModification(in.root(target))
                                .startBeforeActivity(MEETING)
                                .executeAsync(true, true))));
    }

    private void cancelAndStart(Target target) {
        var modification = in.runtime.createProcessInstanceModification(in.root(target));
        for (ActivityInstance active :
                in.runtime.getActivityInstance(in.root(target)).getChildActivityInstances()) {
            modification.cancelActivityInstance(active.getId());
        }
        modification.startBeforeActivity(MEETING).execute(true, true);
    }

    private void everywhereBehind(Target target) throws Exception {
        each(BEHIND.stream()
                .map(place -> (Insider.Step) () -> in.runtime
                        .createProcessInstanceModification(in.root(target))
                        .startBeforeActivity(place)
                        .execute(true, true))
                .toArray(Insider.Step[]::new));
    }

    private Stream<Attack> starts() {
        return Stream.of(
                Attack.of(
                        Kind.START,
                        "以决策编号单独启动集体讨论",
                        target -> in.runtime.startProcessInstanceByKey("CollectiveDecision", target.number())),
                Attack.of(
                        Kind.START, "不带编号启动集体讨论", target -> in.runtime.startProcessInstanceByKey("CollectiveDecision")),
                Attack.of(Kind.START, "以决策编号从安排议题启动集体讨论，跳过监听器", target -> in.runtime
                        .createProcessInstanceByKey("CollectiveDecision")
                        .businessKey(target.number())
                        .startBeforeActivity("Task_ScheduleItem")
                        .execute(true, true)),
                Attack.of(
                        Kind.START,
                        "以决策编号从记录决定启动",
                        target -> each(
                                () -> begin("CollectiveDecision", "Task_DecideItem", target.number()),
                                () -> begin("CollectiveDecision", "Task_RecordMinutes", target.number()))),
                Attack.of(Kind.START, "以同一编号另起一个决策流程，直接上会", target -> begin("Decision", MEETING, target.number())),
                Attack.of(
                        Kind.START, "以虚构编号另起一个决策流程，直接上会", target -> begin("Decision", MEETING, target.number() + "-1")),
                Attack.of(Kind.START, "不带编号另起一个决策流程，从集体讨论之后开始", target -> in.runtime
                        .createProcessInstanceByKey("Decision")
                        .startAfterActivity(MEETING)
                        .setVariables(Insider.FLAGS)
                        .execute(true, true)),
                Attack.of(
                        Kind.START,
                        "以决策编号单独启动公布和归档",
                        target -> each(
                                () -> begin("Publication", "Task_PublishDecision", target.number()),
                                () -> begin("Publication", "Task_IssueDecision", target.number()),
                                () -> begin("Archiving", "Task_SealDossier", target.number()),
                                () -> in.runtime.startProcessInstanceByKey("Archiving", target.number()))),
                Attack.of(
                        Kind.START,
                        "以决策编号另起合法性审查",
                        target -> begin("LegalityReview", "Task_IssueOpinion", target.number())));
    }

    private void begin(String process, String place, String number) {
        in.runtime
                .createProcessInstanceByKey(process)
                .businessKey(number)
                .startBeforeActivity(place)
                .setVariable("unit", "transport")
                .execute(true, true);
    }

    private Stream<Attack> restarts() {
        return Stream.of(
                Attack.of(Kind.RESTART, "删除实例后从集体讨论重新启动", target -> {
                    String root = in.root(target);
                    in.runtime.deleteProcessInstance(root, "重来", true, true, true, true);
                    restart(root).execute();
                }),
                Attack.of(Kind.RESTART, "删除实例后成批重新启动", target -> {
                            String root = in.root(target);
                            in.runtime.deleteProcessInstance(root, "重来", true, true, true, true);
                            in.run(restart(root).executeAsync());
                        })
                        .costing(),
                Attack.of(Kind.RESTART, "删除实例", target -> in.runtime.deleteProcessInstance(in.root(target), "终止")));
    }

    private org.camunda.bpm.engine.runtime.RestartProcessInstanceBuilder restart(String root) {
        return in.runtime
                .restartProcessInstances(in.definition("Decision"))
                .startBeforeActivity(MEETING)
                .skipCustomListeners()
                .skipIoMappings()
                .processInstanceIds(root);
    }

    private Stream<Attack> migrations() {
        return Stream.of(
                Attack.of(Kind.MIGRATION, "在同一模型内把当前环节迁移到集体讨论", target -> migrate(
                                "Decision", waiting(target), MEETING, in.root(target))
                        .execute()),
                Attack.of(Kind.MIGRATION, "把当前环节迁移到公布", target -> migrate(
                                "Decision", waiting(target), "CallActivity_Publication", in.root(target))
                        .execute()),
                Attack.of(
                                Kind.MIGRATION,
                                "成批迁移",
                                target -> in.run(migrate("Decision", waiting(target), MEETING, in.root(target))
                                        .executeAsync()))
                        .costing(),
                Attack.of(Kind.MIGRATION, "把被调用的流程迁移到集体讨论的任务", target -> {
                            Task task = in.tasks(target).get(0);
                            migrate(
                                            task.getProcessDefinitionId(),
                                            "CollectiveDecision",
                                            task.getTaskDefinitionKey(),
                                            "Task_ScheduleItem",
                                            task.getProcessInstanceId())
                                    .execute();
                        })
                        .where(target -> !target.step().equals("CloseGaps")));
    }

    private String waiting(Target target) {
        return in.runtime
                .getActivityInstance(in.root(target))
                .getChildActivityInstances()[0]
                .getActivityId();
    }

    private org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder migrate(
            String process, String from, String to, String instance) {
        return migrate(in.definition(process), process, from, to, instance);
    }

    private org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder migrate(
            String source, String process, String from, String to, String instance) {
        MigrationPlan plan = in.runtime
                .createMigrationPlan(source, in.definition(process))
                .mapActivities(from, to)
                .build();
        return in.runtime
                .newMigration(plan)
                .processInstanceIds(instance)
                .skipCustomListeners()
                .skipIoMappings();
    }

    private Stream<Attack> batches() {
        return Stream.of(
                Attack.of(Kind.BATCH, "成批修改实例", target -> in.runtime
                        .createModification(in.definition("Decision"))
                        .startBeforeActivity(MEETING)
                        .skipCustomListeners()
                        .skipIoMappings()
                        .processInstanceIds(in.root(target))
                        .execute()),
                Attack.of(
                                Kind.BATCH,
                                "异步成批修改实例",
                                target -> in.run(in.runtime
                                        .createModification(in.definition("Decision"))
                                        .startAfterActivity(MEETING)
                                        .skipCustomListeners()
                                        .skipIoMappings()
                                        .processInstanceIds(in.root(target))
                                        .executeAsync()))
                        .costing(),
                Attack.of(
                                Kind.BATCH,
                                "成批设置变量",
                                target -> in.run(in.runtime.setVariablesAsync(List.of(in.root(target)), Insider.FLAGS)))
                        .costing(),
                Attack.of(
                                Kind.BATCH,
                                "成批删除实例",
                                target -> in.run(
                                        in.runtime.deleteProcessInstancesAsync(List.of(in.root(target)), null, "终止")))
                        .costing());
    }
}
