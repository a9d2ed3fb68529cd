package cn.majordecision.base.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Hangs every guard into the engine's configuration. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final House house;
    private final RefusedCommands refusals;
    private final GateListener gate;
    private final Release release;
    private final ReleasedExpressions expressions;
    private final ProcedureShape shape;
    private final BeanFactory beans;

    GuardPlugin(
            House house,
            RefusedCommands refusals,
            GateListener gate,
            Release release,
            ReleasedExpressions expressions,
            ProcedureShape shape,
            BeanFactory beans) {
        this.house = house;
        this.refusals = refusals;
        this.gate = gate;
        this.release = release;
        this.expressions = expressions;
        this.shape = shape;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(expressions, beans));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(guard(), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(guard(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setCustomPostBPMNParseListeners(with(new GateListeners(gate), engine.getCustomPostBPMNParseListeners()));
        engine.setCustomHistoryEventHandlers(with(new GateHistory(gate), engine.getCustomHistoryEventHandlers()));
        engine.setCustomPreDeployers(with(new ReleasedOnly(release, expressions), engine.getCustomPreDeployers()));
        engine.setCustomPostDeployers(with(shape, engine.getCustomPostDeployers()));
        engine.setCustomPreMigrationInstructionValidators(
                with(new NoMigration(), engine.getCustomPreMigrationInstructionValidators()));
    }

    /** The chains of interceptors link through their members, so each needs its own. */
    private CommandInterceptor guard() {
        return new CommandGuard(house, refusals);
    }

    private static <T> List<T> with(T first, @Nullable List<? extends T> others) {
        List<T> all = new ArrayList<>(List.of(first));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
