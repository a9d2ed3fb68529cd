package cn.majordecision.attack;

import static cn.majordecision.attack.Insider.MEETING;
import static cn.majordecision.attack.Insider.each;

import cn.majordecision.base.workflow.guard.House;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** What code in the application's own process could do: models without a gate, commands of its own, listeners taken away. */
record CodeAttacks(Insider in, House house) {

    Stream<Attack> all() {
        return Stream.of(deployments().map(Attack::costing), commands(), orders(), listeners())
                .flatMap(each -> each);
    }

    private Stream<Attack> deployments() {
        return Stream.of(
                Attack.of(Kind.DEPLOYMENT, "部署没有大门的同名模型", target -> {
                    deploy("bpmn/Decision.bpmn", gateless("Decision", MEETING, "CollectiveDecision"));
                    in.runtime.startProcessInstanceByKey("Decision", target.number() + "-1");
                }),
                Attack.of(Kind.DEPLOYMENT, "部署环节改名的集体讨论模型", target -> {
                    deploy("bpmn/CollectiveDecision.bpmn", renamed("CollectiveDecision"));
                    in.runtime.startProcessInstanceByKey("CollectiveDecision", target.number());
                }),
                Attack.of(Kind.DEPLOYMENT, "部署另一个名称、直接调用集体讨论的模型", target -> {
                    deploy("bpmn/Shortcut.bpmn", gateless("Shortcut", "CallActivity_Meeting", "CollectiveDecision"));
                    in.runtime.startProcessInstanceByKey("Shortcut", target.number());
                }),
                Attack.of(Kind.DEPLOYMENT, "部署冒用放行环节名称的模型", target -> {
                    deploy("bpmn/Drafting.bpmn", gateless("Drafting", "CallActivity_Meeting", "CollectiveDecision"));
                    in.runtime.startProcessInstanceByKey("Drafting", target.number());
                }),
                Attack.of(
                        Kind.DEPLOYMENT,
                        "删除部署的模型",
                        target -> in.repository.deleteDeployment(
                                in.repository
                                        .createDeploymentQuery()
                                        .list()
                                        .get(0)
                                        .getId(),
                                true,
                                true,
                                true)),
                Attack.of(
                        Kind.DEPLOYMENT,
                        "挂起决策流程的模型",
                        target -> in.repository.suspendProcessDefinitionByKey("Decision", true, null)),
                Attack.of(Kind.ENGINE_SQL, "覆盖已部署的模型，再清空引擎缓存", target -> {
                    in.jdbc
                            .sql("update act_ge_bytearray set bytes_ = ? where name_ = 'bpmn/Decision.bpmn'")
                            .param(Bpmn.convertToString(gateless("Decision", MEETING, "CollectiveDecision"))
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .update();
                    in.configuration.getDeploymentCache().discardProcessDefinitionCache();
                    in.runtime.startProcessInstanceByKey("Decision", target.number() + "-1");
                }),
                Attack.of(Kind.ENGINE_SQL, "改写流程定义，使决策流程指向别的文件", target -> {
                    in.sql("update act_re_procdef set resource_name_ = 'bpmn/CollectiveDecision.bpmn' where key_ ="
                            + " 'Decision'");
                    in.configuration.getDeploymentCache().discardProcessDefinitionCache();
                }));
    }

    private void deploy(String name, BpmnModelInstance model) {
        in.repository.createDeployment().addModelInstance(name, model).deploy();
    }

    private static BpmnModelInstance gateless(String process, String activity, String called) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent("StartEvent_DecisionOpened")
                .callActivity(activity)
                .calledElement(called)
                .camundaIn("#{execution.processBusinessKey}", "businessKey")
                .endEvent("EndEvent_Archived")
                .done();
    }

    private static BpmnModelInstance renamed(String process) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent("Start_X")
                .receiveTask("Task_X")
                .message("X")
                .endEvent("End_X")
                .done();
    }

    private Stream<Attack> commands() {
        return Stream.of(
                Attack.of(Kind.COMMAND, "自写命令，直接执行集体讨论环节", target -> required().execute(moves(target))),
                Attack.of(Kind.COMMAND, "自写命令，在新事务中执行集体讨论环节", target -> in.configuration
                        .getCommandExecutorTxRequiresNew()
                        .execute(moves(target))),
                Attack.of(Kind.COMMAND, "自写命令，只改写令牌所在环节", target -> required().execute(context -> {
                    ExecutionEntity token = context.getExecutionManager().findExecutionById(in.root(target));
                    token.setActivity(activity(token.getProcessDefinition(), MEETING));
                    return token;
                })),
                Attack.of(Kind.COMMAND, "自写命令，其中再执行修改实例的命令", target -> required()
                        .execute(context -> modification(target).execute(context))),
                Attack.of(Kind.COMMAND, "自写命令，新建集体讨论的实例", target -> required().execute(context -> {
                    ProcessDefinitionEntity meeting = context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findDeployedLatestProcessDefinitionByKey("CollectiveDecision");
                    var called = meeting.createProcessInstance(target.number());
                    called.start();
                    return called;
                })),
                Attack.of(
                        Kind.COMMAND,
                        "绕过命令拦截，直接调用其后的执行器",
                        target -> each(() -> beyond(required()).execute(moves(target)), () -> beyond(required())
                                .execute(modification(target)))),
                Attack.of(Kind.COMMAND, "自写命令，删除历史和运行数据", target -> required().execute(context -> {
                    context.getHistoricProcessInstanceManager()
                            .deleteHistoricProcessInstanceByIds(java.util.List.of(in.root(target)));
                    return target;
                })));
    }

    /** Our own code may give the engine orders; here somebody gives such orders in its name. */
    private Stream<Attack> orders() {
        return Stream.of(
                Attack.of(
                        Kind.COMMAND,
                        "冒用系统自身的指令修改实例",
                        target -> ordered(
                                () -> in.runtime
                                        .createProcessInstanceModification(in.root(target))
                                        .startBeforeActivity(MEETING)
                                        .execute(true, true),
                                ModifyProcessInstanceCmd.class)),
                Attack.of(
                        Kind.COMMAND,
                        "冒用系统自身的指令启动集体讨论",
                        target -> ordered(
                                () -> in.runtime.startProcessInstanceByKey("CollectiveDecision", target.number()),
                                StartProcessInstanceCmd.class)),
                Attack.of(
                        Kind.COMMAND,
                        "冒用系统自身的指令部署没有大门的模型",
                        target -> ordered(
                                () -> deploy("bpmn/Decision.bpmn", gateless("Decision", MEETING, "CollectiveDecision")),
                                DeployCmd.class)),
                Attack.of(
                                Kind.COMMAND,
                                "冒用系统自身的指令触发未到期的定时器",
                                target -> ordered(
                                        () -> in.jobs(target).forEach(job -> in.management.executeJob(job.getId())),
                                        ExecuteJobsCmd.class))
                        .where(target -> target.step().equals("PublicComment")));
    }

    private void ordered(Runnable order, Class<?> kind) {
        house.order(
                () -> {
                    order.run();
                    return kind;
                },
                kind);
    }

    private CommandExecutor required() {
        return in.configuration.getCommandExecutorTxRequired();
    }

    /** The chain of interceptors is public from link to link; whatever stands first can be stepped over. */
    private static CommandExecutor beyond(CommandExecutor first) {
        CommandExecutor next = first;
        while (next instanceof CommandInterceptor link
                && !link.getClass().getSimpleName().contains("Transaction")) {
            next = link.getNext();
        }
        return next;
    }

    private Command<Object> moves(Target target) {
        return context -> {
            ExecutionEntity token = context.getExecutionManager().findExecutionById(in.root(target));
            token.executeActivitiesConcurrent(
                    new ArrayList<>(),
                    activity(token.getProcessDefinition(), MEETING),
                    null,
                    new HashMap<>(),
                    new HashMap<>(),
                    true,
                    true);
            return token;
        };
    }

    private ModifyProcessInstanceCmd modification(Target target) {
        ProcessInstanceModificationBuilderImpl builder = (ProcessInstanceModificationBuilderImpl)
                in.runtime.createProcessInstanceModification(in.root(target)).startBeforeActivity(MEETING);
        builder.setSkipCustomListeners(true);
        builder.setSkipIoMappings(true);
        return new ModifyProcessInstanceCmd(builder, false);
    }

    private static ActivityImpl activity(ScopeImpl process, String id) {
        return process.findActivity(id);
    }

    private Stream<Attack> listeners() {
        return Stream.of(
                Attack.of(
                        Kind.COMMAND,
                        "清除引擎内存中的全部内置监听器后修改实例",
                        target -> clean(() -> {
                            strip(definition("Decision"));
                            strip(definition("CollectiveDecision"));
                            each(() -> beyond(required()).execute(modification(target)), () -> in.runtime
                                    .createProcessInstanceModification(in.root(target))
                                    .startBeforeActivity(MEETING)
                                    .execute(true, true));
                        })),
                Attack.of(
                        Kind.COMMAND,
                        "清除任务的内置监听器后空表办结",
                        target -> clean(() -> {
                            for (Task task : in.tasks(target)) {
                                String process = task.getProcessDefinitionId().replaceAll(":.*", "");
                                definition(process)
                                        .getTaskDefinitions()
                                        .values()
                                        .forEach(CodeAttacks::strip);
                                TaskDefinition inModel = ((UserTaskActivityBehavior)
                                                activity(definition(process), task.getTaskDefinitionKey())
                                                        .getActivityBehavior())
                                        .getTaskDefinition();
                                strip(inModel);
                                in.story.as("undertaker").does(() -> in.tasks.complete(task.getId(), Insider.FLAGS));
                            }
                        })),
                Attack.of(Kind.FAULT, "吞掉大门的拒绝后继续", target -> {
                    try {
                        in.call("gate.place_on_agenda('" + target.number() + "', 'EXECUTIVE', current_date, '会')");
                    } catch (RuntimeException swallowed) {
                        in.call("gate.move('" + target.number() + "', 'ADOPTED')");
                    }
                }),
                Attack.of(
                        Kind.FAULT,
                        "办理代码误改决策状态和判断结果",
                        target -> each(
                                () -> in.call("gate.move('" + target.number() + "', 'ADOPTED')"),
                                () -> in.runtime.setVariables(in.root(target), Map.of("gateOpen", true)),
                                () -> in.call("gate.decide('" + target.number() + "', 'ADOPTED')"))));
    }

    private void clean(Insider.Step deed) throws Exception {
        try {
            deed.take();
        } finally {
            in.configuration.getDeploymentCache().discardProcessDefinitionCache();
        }
    }

    private ProcessDefinitionEntity definition(String process) {
        return (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) in.repository).getDeployedProcessDefinition(in.definition(process));
    }

    private static void strip(ScopeImpl scope) {
        scope.getBuiltInListeners(ExecutionListener.EVENTNAME_START).clear();
        scope.getBuiltInListeners(ExecutionListener.EVENTNAME_END).clear();
        scope.getActivities().forEach(CodeAttacks::strip);
    }

    private static void strip(TaskDefinition task) {
        task.getBuiltinTaskListeners().clear();
        task.getTaskListeners().clear();
    }
}
