package cn.majordecision.base.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.Story;
import cn.majordecision.StoryBook;
import cn.majordecision.TravellingClock;
import cn.majordecision.base.ledger.LedgerVerification;
import cn.majordecision.base.ledger.LedgerVerification.Trust;
import cn.majordecision.matter.decision.Decisions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new release comes while a decision is under way: it goes on as it began, and the next one begins by the new models (第三十三条). */
@EngineTest
@Import(NextRelease.class)
class NextReleaseTest {

    private static final String BOOK = "1-archived";
    private static final String WHOLE = "bpmn/Decision.bpmn";
    private static final String PART = "bpmn/Drafting.bpmn";
    private static final String TASK = "与有关单位协商";
    private static final String NEW_TASK = "与有关单位充分协商";

    @Autowired
    ProcessEngine engine;

    @Autowired
    NextRelease next;

    @Autowired
    House house;

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    @DisplayName("第三十三条：新版本发布后，进行中的决策按原流程办到上会，新的决策按新流程办到上会，都通过把关和核验")
    void a_decision_under_way_lives_through_a_new_release() throws SQLException {
        StoryBook earlier = openedUntilUnitsAreConsulted();
        upgrade();
        StoryBook later = openedUntilUnitsAreConsulted();
        assertThat(task(earlier)).isEqualTo(TASK);
        assertThat(task(later)).isEqualTo(NEW_TASK);
        for (StoryBook book : List.of(earlier, later)) {
            book.tellUntil("ScheduleItem");
            assertThat(story.open(book.number())).containsExactly("ScheduleItem");
            book.tell("ScheduleItem");
            assertThat(agenda(book)).as(book.number()).isEqualTo(1);
        }
        assertThat(versions(earlier)).containsOnly(1);
        assertThat(versions(later)).containsOnly(2);
        assertThat(LedgerVerification.run(database, Trust.NOTHING).findings()).isEmpty();
    }

    private StoryBook openedUntilUnitsAreConsulted() {
        StoryBook book = StoryBook.open(BOOK, story, clock, decisions);
        book.tellUntil("ConsultUnits");
        return book;
    }

    /** The migrations list what the new release brings, the application starts anew and deploys it as one. */
    private void upgrade() throws SQLException {
        Map<String, byte[]> models = new LinkedHashMap<>();
        Deployment before =
                engine.getRepositoryService().createDeploymentQuery().singleResult();
        engine.getRepositoryService()
                .getDeploymentResources(before.getId())
                .forEach(file -> models.put(file.getName(), ((ResourceEntity) file).getBytes()));
        change(models, PART, TASK, NEW_TASK);
        change(models, WHOLE, NextRelease.EXPRESSION + "<", NextRelease.NEW_EXPRESSION + "<");
        for (String file : List.of(WHOLE, PART)) {
            list(file, Objects.requireNonNull(models.get(file)));
        }
        next.isHere(Map.of(
                WHOLE, Objects.requireNonNull(models.get(WHOLE)), PART, Objects.requireNonNull(models.get(PART))));
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        DeploymentBuilder release =
                engine.getRepositoryService().createDeployment().name(before.getName());
        models.forEach((name, content) -> release.addString(name, new String(content, StandardCharsets.UTF_8)));
        house.order(release.enableDuplicateFiltering(false)::deploy, DeployCmd.class);
    }

    private static void change(Map<String, byte[]> models, String file, String from, String to) {
        String model = new String(Objects.requireNonNull(models.get(file)), StandardCharsets.UTF_8);
        assertThat(model).contains(from);
        models.put(file, model.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private void list(String file, byte[] model) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                PreparedStatement statement = connection.prepareStatement(
                        "insert into gate.release_manifest (resource, sha256) values (?, encode(sha256(?), 'hex'))")) {
            statement.setString(1, file);
            statement.setBytes(2, model);
            statement.executeUpdate();
        }
    }

    private String task(StoryBook book) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(book.number())
                .taskDefinitionKey("Task_ConsultUnits")
                .singleResult()
                .getName();
    }

    private int agenda(StoryBook book) {
        return jdbc.sql("select count(*) from gate.agenda where decision = :number and stands")
                .param("number", book.number())
                .query(Integer.class)
                .single();
    }

    private List<Integer> versions(StoryBook book) {
        return jdbc.sql(
                        "select distinct d.version_ from act_hi_procinst i join act_re_procdef d on d.id_ = i.proc_def_id_"
                                + " join act_hi_procinst r on r.id_ = i.root_proc_inst_id_ where r.business_key_ = :number")
                .param("number", book.number())
                .query(Integer.class)
                .list();
    }
}
