package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.database.SharedPostgres;
import cn.majordecision.base.ledger.LedgerVerification;
import cn.majordecision.base.ledger.LedgerVerification.Trust;
import cn.majordecision.matter.decision.Decisions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Engine and gate against the record: what a superuser with every trigger off puts there is found and named in Chinese. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineVerificationTest {

    private static final String BOOK = "1-archived";

    @Autowired
    Story story;

    @Autowired
    TravellingClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    DataSource database;

    @Autowired
    JdbcConnectionDetails app;

    private String uncleared = "";
    private String archived = "";

    /** What is done, and the words in which it is found. */
    enum Kind {
        AGENDA_WITHOUT_CLEARANCE("会议议程：决策 %1$s 议程", "列入时没有对应当时草案的上会许可", """
                insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting)
                values ('%1$s', 999, 'EXECUTIVE', '2026-08-01', '常务会议')"""),
        AGENDA_WITH_FORGED_CLEARANCE("会议议程：决策 %1$s 议程", "尚未完成", """
                with forged as (insert into gate.clearance (decision, draft_version, draft_sha256, ledger_seq)
                    select decision, version, sha256, 0 from gate.draft where decision = '%1$s' order by version desc limit 1
                    returning id, decision)
                insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting)
                select decision, id, 'EXECUTIVE', '2026-08-01', '常务会议' from forged"""),
        PROOF_OF_A_LATER_REQUIREMENT_GONE("会议议程：决策 %2$s 议程", "R-024 尚未完成", """
                delete from gate.evidence where decision = '%2$s' and requirement = 'R-024'"""),
        PERIOD_CUT_SHORT("会议议程：决策 %2$s 议程", "R-024 尚未完成", """
                update gate.period set not_before = '2099-01-01' where decision = '%2$s' and requirement = 'R-024'"""),
        TOKEN_AT_THE_MEETING("流程位置：决策 %1$s", "停在“Decision/CallActivity_CollectiveDecision”，依记录尚不具备条件", """
                update camunda.act_ru_execution set act_id_ = 'CallActivity_CollectiveDecision'
                where act_id_ = 'CallActivity_LegalityReview' or act_id_ like 'CallActivity_RiskAssessment'"""),
        TOKEN_AT_AN_UNKNOWN_PLACE("流程位置：决策 %1$s", "停在“Decision/Task_Shortcut”", """
                update camunda.act_ru_execution set act_id_ = 'Task_Shortcut'
                where act_id_ = 'CallActivity_RiskAssessment'"""),
        TASK_OF_THE_MEETING("流程位置：决策 %1$s", "停在“CollectiveDecision/Task_DecideItem”", """
                update camunda.act_ru_task set task_def_key_ = 'Task_DecideItem', proc_def_id_ = (
                    select id_ from camunda.act_re_procdef where key_ = 'CollectiveDecision' limit 1)"""),
        CHANGED_MODEL("发布清单：流程文件 bpmn/Decision.bpmn", "内容不在发布清单中", """
                update camunda.act_ge_bytearray set bytes_ = bytes_ || ' '::bytea where name_ = 'bpmn/Decision.bpmn'"""),
        CHANGED_DEFINITION("发布清单：流程定义 Decision:1:", "与发布的不符", """
                update camunda.act_re_procdef set resource_name_ = 'bpmn/Drafting.bpmn' where key_ = 'Decision'"""),
        STATE_WITHOUT_OUTCOME("决策状态：决策 %1$s", "状态为“已通过”，却没有相应的会议决定", """
                update gate.decision set state = 'ADOPTED' where number = '%1$s'"""),
        STATE_SET_BACK("决策状态：决策 %1$s", "状态为“拟启动”，与留痕所记的不同", """
                update gate.decision set state = 'PROPOSED' where number = '%1$s'""");

        private final String place;
        private final String problem;
        private final String sql;

        Kind(String place, String problem, String sql) {
            this.place = place;
            this.problem = problem;
            this.sql = sql;
        }
    }

    @BeforeAll
    void tell() {
        StoryBook book = StoryBook.open(BOOK, story, clock, decisions);
        uncleared = book.number();
        book.tellUntil("ChooseChannels");
        StoryBook whole = StoryBook.open(BOOK, story, clock, decisions);
        archived = whole.number();
        while (!whole.finished()) {
            whole.tell();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tampering_is_found_and_named(Kind kind) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            assertThat(statement.executeUpdate(kind.sql.formatted(uncleared, archived)))
                    .isPositive();
            assertThat(found(LedgerVerification.run(connection, Trust.NOTHING)))
                    .anySatisfy(finding -> assertThat(finding)
                            .contains(kind.place.formatted(uncleared, archived))
                            .contains(kind.problem));
            connection.rollback();
        }
    }

    @Test
    @DisplayName("从拟启动到归档，每一步之后核验都通过")
    void an_honest_decision_is_sound_after_every_scene() {
        StoryBook book = StoryBook.open(BOOK, story, clock, decisions);
        while (!book.finished()) {
            String scene = book.next().name();
            book.tell();
            assertThat(found(LedgerVerification.run(database, Trust.NOTHING)))
                    .as(scene)
                    .isEmpty();
        }
    }

    private static List<String> found(LedgerVerification.Result result) {
        return result.findings().stream().map(Object::toString).toList();
    }

    private Connection superuser() throws SQLException {
        String url = app.getJdbcUrl();
        JdbcConnectionDetails details = SharedPostgres.superuser(url.substring(url.lastIndexOf('/') + 1));
        return DriverManager.getConnection(url, details.getUsername(), details.getPassword());
    }
}
