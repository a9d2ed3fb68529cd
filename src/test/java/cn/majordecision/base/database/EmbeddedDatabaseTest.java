package cn.majordecision.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database keeps its data, is held by one instance, and gives the application no more than it needs. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseTest {

    private final Path folder;

    EmbeddedDatabaseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void data_survive_a_restart_and_an_orphaned_server_is_stopped(CapturedOutput log) throws Exception {
        try (ConfigurableApplicationContext first = start()) {
            database(first)
                    .sql("insert into camunda.act_ge_property values ('kept', 'yes', 1)")
                    .update();
        }
        assertThat(log).contains(folder.toString());
        KilledInstance.leaveServer(folder);
        try (ConfigurableApplicationContext second = start()) {
            assertThat(database(second)
                            .sql("select value_ from camunda.act_ge_property where name_ = 'kept'")
                            .query(String.class)
                            .single())
                    .isEqualTo("yes");
        }
        assertThat(log).contains("遗留的数据库进程");
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void the_application_works_in_the_engines_schema_and_defines_nothing() {
        try (ConfigurableApplicationContext context = start()) {
            JdbcClient client = database(context);
            assertThat(settings(client)).containsExactly("mde_app", "camunda", "on", "on", "Asia/Shanghai", "UTF8");
            assertThat(client.sql("select count(*) from act_ru_task")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(client.sql("select abs(extract(epoch from gate.now() - clock_timestamp())) < 1")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            for (String forbidden : List.of(
                    "create table camunda.x()",
                    "create schema x",
                    "create temporary table x()",
                    "delete from act_hi_procinst",
                    "create or replace function gate.now() returns timestamptz language sql return null",
                    "select * from flyway.flyway_schema_history")) {
                assertThatThrownBy(() -> client.sql(forbidden).update())
                        .as(forbidden)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .message()
                        .matches("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void a_second_instance_is_told_whose_folder_it_is(CapturedOutput log) {
        try (ConfigurableApplicationContext first = start()) {
            assertThatThrownBy(this::start).hasRootCauseInstanceOf(DatabaseUnavailable.class);
            assertThat(log).contains("内嵌数据库目录 " + folder + " 正被另一个运行中的实例使用", "mde.database.folder");
            assertThat(database(first).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void data_of_another_major_are_left_alone(CapturedOutput log) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "16\n");
        assertThatThrownBy(this::start).hasRootCauseInstanceOf(DatabaseUnavailable.class);
        assertThat(log).contains("由 PostgreSQL 16 创建");
        assertThat(folder.resolve("data/PG_VERSION")).hasContent("16\n");
    }

    @Test
    void an_application_that_fails_leaves_no_server_behind() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Failing.class)
                        .web(WebApplicationType.NONE)
                        .run("--mde.database.embedded=true", "--mde.database.folder=" + folder))
                .isInstanceOf(BeanCreationException.class);
        assertThat(folder.resolve("data/PG_VERSION")).exists();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    /** An application that cannot start, for a reason of its own. */
    static class Failing {

        @Bean
        String broken() {
            throw new IllegalStateException();
        }
    }

    private static List<String> settings(JdbcClient client) {
        return client.sql("""
                        select unnest(array[current_user::text, current_setting('search_path'), current_setting('fsync'),
                          current_setting('synchronous_commit'), current_setting('TimeZone'), current_setting('server_encoding')])
                        """).query(String.class).list();
    }

    private static JdbcClient database(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DatabaseSlice.class)
                .web(WebApplicationType.NONE)
                .run("--mde.database.embedded=true", "--mde.database.folder=" + folder);
    }
}
