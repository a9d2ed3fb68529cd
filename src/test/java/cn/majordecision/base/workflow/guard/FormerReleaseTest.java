package cn.majordecision.base.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.EngineTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Models of former releases go on, and nothing else that somebody finds a way to put into the database. */
@EngineTest
@DirtiesContext
class FormerReleaseTest {

    private static final String FILE = "bpmn/Former.bpmn";
    private static final String DEFINITION = "Former:1:former";
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <process id="Former" isExecutable="true" camunda:historyTimeToLive="P36500D">
                <startEvent id="Start"/><sequenceFlow id="a" sourceRef="Start" targetRef="Which"/>
                <exclusiveGateway id="Which" default="c"/><endEvent id="End"/>
                <sequenceFlow id="b" sourceRef="Which" targetRef="End">
                  <conditionExpression xsi:type="tFormalExpression">${flagOfAFormerRelease}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="c" sourceRef="Which" targetRef="End"/>
              </process>
            </definitions>
            """;

    @Autowired
    ProcessEngine engine;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    @BeforeEach
    void aModelThatAFormerReleaseDeployed() throws SQLException {
        asOwner(
                "insert into gate.release_manifest (resource, sha256) values ('" + FILE + "', encode(sha256(?), 'hex'))"
                        + " on conflict do nothing",
                MODEL);
        jdbc.sql("insert into act_re_deployment (id_, name_, deploy_time_) values ('former', 'former', now())"
                        + " on conflict do nothing")
                .update();
        jdbc.sql("insert into act_ge_bytearray (id_, rev_, name_, deployment_id_, bytes_, generated_, type_)"
                        + " select 'former', 1, :file, 'former', :bytes, false, 1"
                        + " where not exists (select from act_ge_bytearray where id_ = 'former')")
                .param("file", FILE)
                .param("bytes", MODEL.getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql(
                        "insert into act_re_procdef (id_, rev_, key_, version_, deployment_id_, resource_name_, has_start_form_key_,"
                                + " suspension_state_, startable_) values (:id, 1, 'Former', 1, 'former', :file, false, 1, true)"
                                + " on conflict do nothing")
                .param("id", DEFINITION)
                .param("file", FILE)
                .update();
        overwrite(MODEL);
    }

    @Test
    @DisplayName("第三十三条：以前版本发布的流程，缓存丢失后照样读回，其中的表达式照样有效")
    void a_model_of_a_former_release_is_read_back() {
        assertThatCode(this::read).doesNotThrowAnyException();
        assertThat(read()).isEqualTo("Former");
    }

    @Test
    @DisplayName("第三十三条：以前版本发布的流程不得再次部署")
    void a_model_of_a_former_release_is_not_deployed_again() {
        assertThatThrownBy(() -> house.order(
                        () -> engine.getRepositoryService()
                                .createDeployment()
                                .addString(FILE, MODEL)
                                .deploy(),
                        DeployCmd.class))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(FILE);
    }

    @Test
    @DisplayName("第三十三条：数据库所有者改写已部署的流程，缓存丢失后拒绝读回，并指明文件")
    void overwritten_bytes_are_refused_on_reload() throws SQLException {
        overwrite(MODEL.replace("default=\"c\"", ""));
        assertThatThrownBy(this::read).isInstanceOf(CommandRefused.class).hasMessageContaining(FILE);
    }

    @Test
    @DisplayName("第三十三条：现行版本的流程被改写，缓存丢失后同样拒绝")
    void an_overwritten_model_of_this_release_is_refused_on_reload() throws SQLException {
        String id = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("Survey")
                .latestVersion()
                .singleResult()
                .getId();
        rewrite(
                "update camunda.act_ge_bytearray set bytes_ = bytes_ || convert_to(?, 'UTF8') where name_ = 'bpmn/Survey.bpmn'",
                "\n");
        try {
            discard();
            assertThatThrownBy(() -> read(id))
                    .isInstanceOf(CommandRefused.class)
                    .hasMessageContaining("bpmn/Survey.bpmn");
        } finally {
            rewrite(
                    "update camunda.act_ge_bytearray set bytes_ = substring(bytes_ from 1 for length(bytes_) - length(?))"
                            + " where name_ = 'bpmn/Survey.bpmn'",
                    "\n");
        }
        assertThat(read(id)).isEqualTo("Survey");
    }

    private void overwrite(String model) throws SQLException {
        rewrite("update camunda.act_ge_bytearray set bytes_ = convert_to(?, 'UTF8') where id_ = 'former'", model);
        discard();
    }

    private String read() {
        return read(DEFINITION);
    }

    private String read(String id) {
        RepositoryServiceImpl repository = (RepositoryServiceImpl) engine.getRepositoryService();
        return ((ProcessDefinition) repository.getDeployedProcessDefinition(id)).getKey();
    }

    private void discard() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    private void rewrite(String sql, String text) throws SQLException {
        asOwner("alter table camunda.act_ge_bytearray disable trigger user", null);
        asOwner(sql, text);
        asOwner("alter table camunda.act_ge_bytearray enable trigger user", null);
    }

    private void asOwner(String sql, @Nullable String text) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (text != null) {
                if (sql.contains("sha256(?)")) {
                    statement.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
                } else {
                    statement.setString(1, text);
                }
            }
            statement.executeUpdate();
        }
    }
}
