package cn.majordecision.attack;

import cn.majordecision.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody inside: the engine's whole Java interface, without any person logged in, and the application's login at the database. */
@TestComponent
class Insider {

    static final String MEETING = "CallActivity_CollectiveDecision";

    /** Every flag that a gateway on the way to the meeting could ask for. */
    static final Map<String, Object> FLAGS = Map.ofEntries(
            Map.entry("started", true),
            Map.entry("gateOpen", true),
            Map.entry("reviewResult", "LAWFUL"),
            Map.entry("riskControllable", true),
            Map.entry("competitionPassed", true),
            Map.entry("materialsAccepted", true),
            Map.entry("opinionsSuffice", true),
            Map.entry("rulingsConfirmed", true),
            Map.entry("amendmentConfirmed", true),
            Map.entry("outcome", "ADOPTED"),
            Map.entry("publicParticipationDue", false),
            Map.entry("expertReviewDue", false),
            Map.entry("riskAssessmentDue", false),
            Map.entry("fairCompetitionDue", false),
            Map.entry("nrOfCompletedInstances", 9),
            Map.entry("nrOfActiveInstances", 0));

    final ProcessEngine engine;
    final ProcessEngineConfigurationImpl configuration;
    final RuntimeService runtime;
    final TaskService tasks;
    final ManagementService management;
    final RepositoryService repository;
    final JdbcClient jdbc;
    final Story story;
    private final Ground ground;
    private boolean superuser;

    Insider(ProcessEngine engine, JdbcClient jdbc, Story story, Ground ground) {
        this.ground = ground;
        this.engine = engine;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.repository = engine.getRepositoryService();
        this.jdbc = jdbc;
        this.story = story;
    }

    /** Something that may fail. */
    interface Step {
        void take() throws Exception;
    }

    /** Tries one thing after another, whatever becomes of each; fails when none succeeded. */
    static void each(Step... steps) throws Exception {
        Exception last = null;
        for (Step step : steps) {
            Exception failed = quietly(step);
            last = failed == null ? last : failed;
        }
        if (last != null) {
            throw last;
        }
    }

    /** Tries something, whatever becomes of it; gives the failure. */
    static @Nullable Exception quietly(Step step) {
        try {
            step.take();
            return null;
        } catch (Exception failed) {
            return failed;
        }
    }

    /** The root instance of the decision. */
    String root(Target target) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(target.number())
                .processDefinitionKey("Decision")
                .singleResult()
                .getId();
    }

    /** Every instance of the decision, the root among them. */
    List<ProcessInstance> instances(Target target) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(target.number())
                .list();
    }

    List<Task> tasks(Target target) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(target.number())
                .list();
    }

    List<Job> jobs(Target target) {
        return instances(target).stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    /** The newest version of a model. */
    String definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** Runs the jobs of a batch by hand, until none is left or one fails. */
    void run(Batch batch) {
        for (String definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
            management
                    .createJobQuery()
                    .jobDefinitionId(definition)
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** From now on the login is a superuser's. */
    void superuser(boolean on) {
        superuser = on;
    }

    boolean isSuperuser() {
        return superuser;
    }

    /** A statement under the application's own login. */
    void sql(String statement) {
        if (superuser) {
            ground.attempt(statement);
        } else {
            jdbc.sql(statement).update();
        }
    }

    /** A function of the database under the application's own login. */
    void call(String function) {
        ask("select " + function);
    }

    /** A query under the application's own login. */
    void ask(String query) {
        if (superuser) {
            ground.attempt(query);
        } else {
            jdbc.sql(query).query((row, n) -> n).list();
        }
    }
}
