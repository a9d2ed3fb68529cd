package cn.majordecision.attack;

import static cn.majordecision.attack.Insider.each;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;

/** Variables, timers, events, errors and tricks with tasks. */
record WorkAttacks(Insider in) {

    private static final String STRANGER = "system-admin";

    Stream<Attack> all() {
        return Stream.of(variables(), timers(), events(), errors(), people(), tricks())
                .flatMap(each -> each);
    }

    private Stream<Attack> variables() {
        return Stream.of(
                Attack.of(
                        Kind.VARIABLES,
                        "改写根流程的全部判断结果",
                        target -> in.runtime.setVariables(in.root(target), Insider.FLAGS)),
                Attack.of(
                        Kind.VARIABLES,
                        "改写被调用流程的局部变量",
                        target -> each(in.instances(target).stream()
                                .map(instance -> (Insider.Step)
                                        () -> in.runtime.setVariablesLocal(instance.getId(), Insider.FLAGS))
                                .toArray(Insider.Step[]::new))),
                Attack.of(
                        Kind.VARIABLES,
                        "经任务改写流程变量",
                        target -> onEach(target, task -> {
                            in.tasks.setVariables(task.getId(), Insider.FLAGS);
                            in.tasks.setVariablesLocal(task.getId(), Map.of("designee", STRANGER));
                        })),
                Attack.of(
                        Kind.VARIABLES,
                        "改写多实例计数器，使一份意见顶两份",
                        target ->
                                each(in
                                        .runtime
                                        .createExecutionQuery()
                                        .processInstanceBusinessKey(target.number())
                                        .list()
                                        .stream()
                                        .map(execution -> (Insider.Step) () -> in.runtime.setVariablesLocal(
                                                execution.getId(),
                                                Map.of("nrOfCompletedInstances", 2, "nrOfActiveInstances", 0)))
                                        .toArray(Insider.Step[]::new))),
                Attack.of(
                        Kind.VARIABLES,
                        "删除流程变量",
                        target -> in.runtime.removeVariables(in.root(target), List.of("unit", "started"))));
    }

    private void onEach(Target target, Consumer<Task> deed) throws Exception {
        each(in.tasks(target).stream()
                .map(task -> (Insider.Step) () -> deed.accept(task))
                .toArray(Insider.Step[]::new));
    }

    private void onJobs(Target target, Consumer<Job> deed) throws Exception {
        each(in.jobs(target).stream()
                .map(job -> (Insider.Step) () -> deed.accept(job))
                .toArray(Insider.Step[]::new));
    }

    private Stream<Attack> timers() {
        Date long_ago = Date.from(LocalDateTime.of(2020, 1, 1, 0, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
        return Stream.of(
                        Attack.of(
                                Kind.TIMERS,
                                "期限未满触发定时器",
                                target -> onJobs(target, job -> in.management.executeJob(job.getId()))),
                        Attack.of(
                                Kind.TIMERS,
                                "把定时器改到从前再触发",
                                target -> onJobs(target, job -> {
                                    in.management.setJobDuedate(job.getId(), long_ago);
                                    in.management.executeJob(job.getId());
                                })),
                        Attack.of(
                                Kind.TIMERS,
                                "删除、挂起定时器",
                                target -> onJobs(target, job -> {
                                    in.management.suspendJobById(job.getId());
                                    in.management.deleteJob(job.getId());
                                })))
                .map(attack -> attack.where(target -> target.step().equals("PublicComment")));
    }

    private Stream<Attack> events() {
        return Stream.of(
                Attack.of(Kind.EVENTS, "冒充撤回申请的消息", target -> in.runtime
                        .createMessageCorrelation("WithdrawalRequested")
                        .processInstanceBusinessKey(target.number())
                        .correlate()),
                Attack.of(
                        Kind.EVENTS,
                        "向每个等待环节发信号，使其继续",
                        target ->
                                each(in
                                        .runtime
                                        .createExecutionQuery()
                                        .processInstanceBusinessKey(target.number())
                                        .list()
                                        .stream()
                                        .map(execution -> (Insider.Step)
                                                () -> in.runtime.signal(execution.getId(), Insider.FLAGS))
                                        .toArray(Insider.Step[]::new))),
                Attack.of(
                        Kind.EVENTS,
                        "广播信号和消息",
                        target -> each(
                                () -> in.runtime.signalEventReceived("ClearForMeeting"),
                                () -> in.runtime.correlateMessage("ClearForMeeting", target.number(), Insider.FLAGS))),
                Attack.of(
                        Kind.EVENTS,
                        "领取并完成外部任务",
                        target -> each(
                                () -> in.engine
                                        .getExternalTaskService()
                                        .fetchAndLock(10, STRANGER)
                                        .topic("legality", 1000)
                                        .execute(),
                                () -> in.engine.getExternalTaskService().complete("none", STRANGER))));
    }

    private Stream<Attack> errors() {
        return Stream.of(
                Attack.of(
                        Kind.ERRORS,
                        "对任务抛出无人捕获的错误，使被调用流程结束",
                        target -> onEach(
                                target,
                                task -> in.tasks.handleBpmnError(task.getId(), "Error_Unknown", "错误", Insider.FLAGS))),
                Attack.of(
                        Kind.ERRORS,
                        "对任务抛出撤回的错误",
                        target -> onEach(target, task -> in.tasks.handleBpmnError(task.getId(), "Withdrawn"))),
                Attack.of(
                        Kind.ERRORS,
                        "对任务抛出升级",
                        target -> onEach(
                                target,
                                task -> in.tasks.handleEscalation(task.getId(), "Escalation_Unknown", Insider.FLAGS))),
                Attack.of(Kind.ERRORS, "制造事故再处理", target -> {
                    String execution = in.tasks(target).get(0).getExecutionId();
                    in.runtime.resolveIncident(
                            in.runtime.createIncident("x", execution, "x").getId());
                }));
    }

    private Stream<Attack> people() {
        return Stream.of(
                Attack.of(
                        Kind.TASKS,
                        "不承担职责的人提交任务",
                        target -> onEach(target, task -> in.story
                                .as(STRANGER)
                                .does(() -> in.tasks.complete(task.getId(), Insider.FLAGS)))),
                Attack.of(
                        Kind.TASKS,
                        "无人登录提交任务",
                        target -> onEach(target, task -> in.tasks.complete(task.getId(), Insider.FLAGS))),
                Attack.of(
                                Kind.TASKS,
                                "承担人提交空表",
                                target -> onEach(target, task -> owner(target, task)
                                        .does(() -> in.tasks.complete(task.getId()))))
                        .bestAt("Drafting"),
                Attack.of(
                        Kind.TASKS,
                        "承担人在表单之外夹带判断结果",
                        target -> onEach(target, task -> owner(target, task)
                                .does(() -> in.tasks.complete(task.getId(), Insider.FLAGS)))),
                Attack.of(
                        Kind.TASKS,
                        "承担人经表单接口夹带判断结果",
                        target -> onEach(target, task -> owner(target, task)
                                .does(() -> in.engine.getFormService().submitTaskForm(task.getId(), Insider.FLAGS)))));
    }

    private cn.majordecision.Story.Hand owner(Target target, Task task) {
        boolean next = !target.book().finished()
                && task.getTaskDefinitionKey()
                        .equals("Task_" + target.book().next().name());
        return in.story.as(next ? target.book().next().person() : "undertaker");
    }

    private Stream<Attack> tricks() {
        return Stream.of(
                Attack.of(
                        Kind.TASKS,
                        "把任务改派给外人，再由外人提交",
                        target -> onEach(target, task -> {
                            in.tasks.setAssignee(task.getId(), STRANGER);
                            in.tasks.addCandidateUser(task.getId(), STRANGER);
                            in.story.as(STRANGER).does(() -> in.tasks.complete(task.getId(), Insider.FLAGS));
                        })),
                Attack.of(
                        Kind.TASKS,
                        "委托外人办理",
                        target -> onEach(target, task -> {
                            in.tasks.delegateTask(task.getId(), STRANGER);
                            in.story.as(STRANGER).does(() -> in.tasks.resolveTask(task.getId(), Insider.FLAGS));
                        })),
                Attack.of(
                        Kind.TASKS,
                        "给外人添加任务的候选组",
                        target -> onEach(target, task -> in.tasks.addCandidateGroup(task.getId(), STRANGER))),
                Attack.of(Kind.TASKS, "删除任务", target -> onEach(target, task -> in.tasks.deleteTask(task.getId()))),
                Attack.of(Kind.TASKS, "另建独立任务，冒充集体讨论的任务", target -> {
                    Task alone = in.tasks.newTask("Task_ScheduleItem");
                    alone.setName("安排议题");
                    alone.setDelegationState(DelegationState.PENDING);
                    alone.setParentTaskId(in.tasks(target).get(0).getId());
                    in.tasks.saveTask(alone);
                }),
                Attack.of(Kind.TASKS, "挂起决策流程", target -> in.runtime.suspendProcessInstanceById(in.root(target))));
    }
}
