package cn.majordecision.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server configured from outside works with two roles, as recommended, and with one. */
class ConfiguredServerTest {

    private final String database = SharedPostgres.newDatabase();
    private final JdbcConnectionDetails app = SharedPostgres.app(database);
    private final FlywayConnectionDetails owner = SharedPostgres.owner(database);

    @Test
    void two_roles_separate_migration_from_use() {
        try (ConfigurableApplicationContext context = start(
                datasource(app.getUsername(), app.getPassword()),
                List.of(
                        "--spring.flyway.user=" + owner.getUsername(),
                        "--spring.flyway.password=" + owner.getPassword()))) {
            assertThat(may(context, "insert", "camunda.act_ru_task")).isTrue();
            assertThat(may(context, "select", "document.content")).isTrue();
            assertThat(may(context, "delete", "document.content")).isFalse();
            assertThat(may(context, "delete", "camunda.act_hi_procinst")).isFalse();
            assertThat(may(context, "insert", "ledger.entry")).isFalse();
        }
    }

    @Test
    void one_role_for_migration_and_use_is_refused() {
        assertThatThrownBy(() -> start(datasource(owner.getUsername(), owner.getPassword()), List.of()))
                .hasRootCauseInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void gate_and_ledger_belong_to_a_role_nobody_can_log_in_as() {
        try (ConfigurableApplicationContext context = start(
                datasource(app.getUsername(), app.getPassword()),
                List.of(
                        "--spring.flyway.user=" + owner.getUsername(),
                        "--spring.flyway.password=" + owner.getPassword()))) {
            assertThat(context.getBean(JdbcClient.class)
                            .sql("""
                                    select distinct r.rolname || ' ' || r.rolcanlogin from pg_roles r
                                    left join pg_class c on c.relowner = r.oid left join pg_proc p on p.proowner = r.oid
                                    where c.relnamespace in ('gate'::regnamespace, 'ledger'::regnamespace)
                                        or p.pronamespace in ('gate'::regnamespace, 'ledger'::regnamespace)""")
                            .query(String.class)
                            .list())
                    .containsExactly("mde_gate false");
        }
    }

    private List<String> datasource(String user, String password) {
        return List.of(
                "--spring.datasource.url=" + app.getJdbcUrl(),
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);
    }

    private static ConfigurableApplicationContext start(List<String> datasource, List<String> flyway) {
        List<String> arguments = new ArrayList<>(datasource);
        arguments.addAll(flyway);
        return new SpringApplicationBuilder(DatabaseSlice.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static boolean may(ConfigurableApplicationContext context, String right, String table) {
        return context.getBean(JdbcClient.class)
                .sql("select has_table_privilege(?, ?)")
                .params(table, right)
                .query(Boolean.class)
                .single();
    }
}
