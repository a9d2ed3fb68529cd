package cn.majordecision.attack;

import cn.majordecision.base.workflow.DutySwitch;
import cn.majordecision.base.workflow.guard.Switches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final DutySwitch duties;
    private final Insider insider;
    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;
    private final Map<String, List<String>> functions = new HashMap<>();
    private final List<MigrationInstructionValidator> validators = new ArrayList<>();
    private final CommandExecutor required;
    private final CommandExecutor requiresNew;
    private final Set<Layer> off = EnumSet.noneOf(Layer.class);

    Layers(
            Ground ground,
            Invariants invariants,
            Switches switches,
            DutySwitch duties,
            Insider insider,
            ProcessEngine engine) {
        this.ground = ground;
        this.invariants = invariants;
        this.switches = switches;
        this.duties = duties;
        this.insider = insider;
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
            case CLEARANCE -> judging("gate", "clearance", on);
            case RECORDS -> script("records", on);
            case LEDGER -> judging("ledger", "ledger", on);
            case LOGIN -> {
                insider.superuser(!on);
                script("login", on);
            }
            case TABLES -> script("tables", on);
            case START -> switches.start(on);
            case END -> switches.end(on);
            case HISTORY -> switches.history(on);
            case COMMANDS -> commands(on);
            case RELEASE -> switches.release(on);
            case SHAPE -> switches.shape(on);
            case DUTIES -> duties.duties(on);
            case SETTINGS -> settings(on);
            case REST -> switches.rest(on);
            case RIGHTS -> configuration.setAuthorizationEnabled(on);
        }
    }

    /** Functions are put back as they had been read before. */
    private void judging(String schema, String name, boolean on) {
        if (on) {
            script(name, true);
            List<String> known = functions.getOrDefault(schema, List.of());
            ground.work(sql -> {
                for (String function : known) {
                    sql.execute(function);
                }
                return true;
            });
        } else {
            functions.put(
                    schema,
                    ground.strings("select pg_get_functiondef(oid) from pg_proc where prokind = 'f' and"
                            + " pronamespace::regnamespace::text = '" + schema + "' and proname <> 'now'"));
            script(name, false);
        }
    }

    private void settings(boolean on) {
        configuration.setEnableExceptionsAfterUnhandledBpmnError(on);
        configuration.setEnableExpressionsInAdhocQueries(!on);
        configuration.setEnableExpressionsInStoredQueries(!on);
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

    private void script(String name, boolean on) {
        String file = "attack/" + (on ? "with-" : "without-") + name + ".sql";
        try {
            String script = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            ground.work(sql -> sql.execute(script));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
