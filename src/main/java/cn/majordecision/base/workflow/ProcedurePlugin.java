package cn.majordecision.base.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Our part of the engine's configuration; it waits for the migrations, because they own the engine's tables. */
@Component
@DependsOnDatabaseInitialization
class ProcedurePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskHandlers> handlers;
    private final ObjectProvider<TaskOpening> opening;
    private final ObjectProvider<TaskDispatch> dispatch;
    private final ObjectProvider<TaskClosing> closing;

    ProcedurePlugin(
            ObjectProvider<TaskHandlers> handlers,
            ObjectProvider<TaskOpening> opening,
            ObjectProvider<TaskDispatch> dispatch,
            ObjectProvider<TaskClosing> closing) {
        this.handlers = handlers;
        this.opening = opening;
        this.dispatch = dispatch;
        this.closing = closing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new ProcedureHistory())));
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new UserTaskListeners(handlers::getObject, opening::getObject, later(dispatch), later(closing)));
    }

    /** The listener needs the engine that is being built, so it is looked up when the first task calls it. */
    private static TaskListener later(ObjectProvider<? extends TaskListener> listener) {
        return (DelegateTask task) -> listener.getObject().notify(task);
    }
}
