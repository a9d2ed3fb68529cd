package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.database.SharedPostgres;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The auditor's role verifies everything and writes nothing (第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class},
        webEnvironment = WebEnvironment.NONE)
class AuditorTest {

    private final Acts acts;
    private final DataSource auditor;

    @Autowired
    Sequencer sequencer;

    @Autowired
    AuditorTest(ApplicationEventPublisher events, PlatformTransactionManager transactions, JdbcConnectionDetails app) {
        this.acts = new Acts(events, transactions);
        String url = app.getJdbcUrl();
        JdbcConnectionDetails details = SharedPostgres.auditor(url.substring(url.lastIndexOf('/') + 1));
        this.auditor = new DriverManagerDataSource(url, details.getUsername(), details.getPassword());
    }

    @Test
    void the_auditor_verifies_everything() {
        acts.note("2026-0400", "一");
        acts.happen(new Acts.CitizenHeard("2026-0400", new Personal("王小明"), new Personal("我反对")));
        sequencer.checkpoint();
        LedgerVerification.Result result = LedgerVerification.run(auditor, LedgerVerification.Trust.NOTHING);
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_auditor_writes_nothing() {
        JdbcClient jdbc = JdbcClient.create(auditor);
        assertThat(jdbc.sql("""
                        select c.oid::regclass::text from pg_class c
                        where c.relnamespace::regnamespace::text in ('ledger', 'gate', 'document', 'camunda', 'identity', 'dossier')
                            and c.relkind in ('r', 'v') and has_table_privilege(c.oid, 'insert, update, delete, truncate')""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        select p.oid::regprocedure::text from pg_proc p
                        where p.pronamespace::regnamespace::text in ('ledger', 'gate', 'identity', 'document', 'dossier')
                            and has_function_privilege(p.oid, 'execute')""").query(String.class).list()).isEmpty();
        for (String forbidden : List.of(
                "delete from ledger.entry",
                "select * from identity.account",
                "select * from camunda.act_ru_variable",
                "create table ledger.x ()",
                "select ledger.lock_head('2026-0400')")) {
            assertThatThrownBy(() -> jdbc.sql(forbidden).query().listOfRows())
                    .as(forbidden)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
