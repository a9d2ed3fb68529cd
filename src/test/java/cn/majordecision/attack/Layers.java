package cn.majordecision.attack;

import cn.majordecision.base.workflow.guard.Switches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/** Switches layers off and on again, in the running application and in its database. */
@TestComponent
class Layers {

    private final Ground ground;
    private final Invariants invariants;
    private final Switches switches;
    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;
    private final List<String> functions = new ArrayList<>();
    private final List<MigrationInstructionValidator> validators = new ArrayList<>();
    private final CommandExecutor required;
    private final CommandExecutor requiresNew;
    private final Set<Layer> off = EnumSet.noneOf(Layer.class);

    Layers(Ground ground, Invariants invariants, Switches switches, ProcessEngine engine) {
        this.ground = ground;
        this.invariants = invariants;
        this.switches = switches;
        this.engine = engine;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.required = configuration.getCommandExecutorTxRequired();
        this.requiresNew = configuration.getCommandExecutorTxRequiresNew();
    }

    /** These layers are off, every other is on. */
    void without(Set<Layer> absent) {
        for (Layer layer : Layer.values()) {
            boolean on = !absent.contains(layer);
            if (on == off.contains(layer)) {
                turn(layer, on);
            }
        }
        off.clear();
        off.addAll(absent);
        invariants.begin();
    }

    private void turn(Layer layer, boolean on) {
        switch (layer) {
            case GATE -> gate(on);
            case TABLES -> script(on ? "with-tables" : "without-tables");
            case LISTENERS -> switches.listeners(on);
            case COMMANDS -> commands(on);
            case RELEASE -> switches.release(on);
            case REST -> switches.rest(on);
            case RIGHTS -> configuration.setAuthorizationEnabled(on);
        }
    }

    private void gate(boolean on) {
        if (on) {
            ground.work(sql -> {
                for (String function : functions) {
                    sql.execute(function);
                }
                return true;
            });
            script("with-gate");
        } else {
            functions.clear();
            functions.addAll(ground.strings("select pg_get_functiondef(oid) from pg_proc where prokind = 'f' and"
                    + " pronamespace::regnamespace::text in ('gate', 'ledger') and proname <> 'now'"));
            script("without-gate");
        }
    }

    private void commands(boolean on) {
        CommandExecutor executor = on ? required : behind(required);
        Stream.of(
                        engine.getRuntimeService(),
                        engine.getTaskService(),
                        engine.getManagementService(),
                        engine.getRepositoryService(),
                        engine.getHistoryService(),
                        engine.getFormService(),
                        engine.getExternalTaskService(),
                        engine.getAuthorizationService(),
                        engine.getIdentityService(),
                        engine.getFilterService())
                .map(ServiceImpl.class::cast)
                .forEach(service -> service.setCommandExecutor(executor));
        configuration.setCommandExecutorTxRequired(executor);
        configuration.setCommandExecutorTxRequiresNew(on ? requiresNew : behind(requiresNew));
        List<MigrationInstructionValidator> judging = configuration.getMigrationInstructionValidators();
        if (on) {
            judging.addAll(0, validators);
            validators.clear();
        } else {
            judging.stream()
                    .filter(each -> each.getClass().getSimpleName().equals("NoMigration"))
                    .forEach(validators::add);
            judging.removeAll(validators);
        }
    }

    private static CommandExecutor behind(CommandExecutor guard) {
        return guard instanceof CommandInterceptor link
                        && link.getClass().getSimpleName().equals("CommandGuard")
                ? link.getNext()
                : guard;
    }

    private void script(String name) {
        try {
            String script = new ClassPathResource("attack/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
            ground.work(sql -> sql.execute(script));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
