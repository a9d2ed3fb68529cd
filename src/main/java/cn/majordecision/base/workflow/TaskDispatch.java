package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.Actor;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.workflow.guard.Refusals;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The one way from a completed form to the record: who, form, rules, handler, flags; all or nothing. */
@Component
class TaskDispatch implements TaskListener {

    private final TaskHandlers handlers;
    private final TaskForms forms;
    private final ForeignVariables foreign;
    private final TaskActors actors;
    private final Judgement judgement;
    private final Refusals refusals;
    private final Clock clock;

    TaskDispatch(
            TaskHandlers handlers,
            TaskForms forms,
            ForeignVariables foreign,
            TaskActors actors,
            Judgement judgement,
            Refusals refusals,
            Clock clock) {
        this.handlers = handlers;
        this.forms = forms;
        this.foreign = foreign;
        this.actors = actors;
        this.judgement = judgement;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskHandler<?> handler = handlers.of(task.getTaskDefinitionKey());
        String name = name(task);
        // Asked for now: once the database has refused something, it answers nothing more in this transaction.
        String decision = decision(task);
        try {
            Actor actor = actors.completing(task);
            EngineAuthorship.actAs(actor);
            Flags flags = complete(handler, task, actor, name);
            flags.values().forEach(task.getExecution()::setVariable);
        } catch (RuntimeException refusal) {
            refusals.record(decision, name, refusal);
            throw refusal;
        }
    }

    private <F extends Record> Flags complete(TaskHandler<F> handler, DelegateTask task, Actor actor, String name) {
        Class<?> type = TaskForms.type(handler);
        @SuppressWarnings("unchecked")
        F form = (F) forms.bind(type, task);
        foreign.refuse(task, TaskForms.fields(type));
        forms.forget(type, task);
        TaskInHand<F> inHand = new TaskInHand<>(
                task.getId(), name, step(task), decision(task), actor, form, clock.instant(), List.of());
        return handler.complete(inHand.with(judgement.judge(inHand, handler.rules())));
    }

    private static String name(DelegateTask task) {
        return task.getTaskDefinitionKey().substring("Task_".length());
    }

    static String decision(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    private static String step(DelegateTask task) {
        String definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }
}
