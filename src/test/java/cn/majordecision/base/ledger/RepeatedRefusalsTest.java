package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.database.SharedPostgres;
import cn.majordecision.base.ledger.RepeatedRefusals.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever repeats what is refused adds a number to the record and not an entry, and nothing of it is lost (第三十三条). */
class RepeatedRefusalsTest {

    private static final Attempt ATTEMPT = new Attempt("undertaker", null, "SetVariablesCmd");

    private final String database = SharedPostgres.newDatabase();
    private Duration back = Duration.ZERO;

    /** Something refused. */
    record Tried(String what) implements LedgerEvent {

        @Override
        public @Nullable String decision() {
            return null;
        }
    }

    /** What the ledger cannot keep. */
    record Unkept(double number) implements LedgerEvent {

        @Override
        public @Nullable String decision() {
            return null;
        }
    }

    @Test
    void the_first_is_recorded_at_once_and_the_count_of_the_others_when_the_node_stops() {
        try (ConfigurableApplicationContext node = node("1h")) {
            RepeatedRefusals refusals = node.getBean(RepeatedRefusals.class);
            for (int time = 0; time < 1000; time++) {
                refusals.record(ATTEMPT, time == 5 ? List.of("B", "A") : List.of("A"), new Tried("x" + time));
            }
            refusals.record(new Attempt("executor", null, "SetVariablesCmd"), List.of(), new Tried("other"));
            assertThat(entries()).hasSize(2);
        }
        assertThat(entries()).hasSize(3).last().asString().contains("ActionsRefused", "\"times\":999", "[\"A\",\"B\"]");
    }

    @Test
    void what_could_not_be_recorded_at_once_is_counted() {
        try (ConfigurableApplicationContext node = node("1h")) {
            RepeatedRefusals refusals = node.getBean(RepeatedRefusals.class);
            assertThatThrownBy(() -> refusals.record(ATTEMPT, List.of(), new Unkept(1.5)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(entries()).isEmpty();
        }
        assertThat(entries()).singleElement().asString().contains("ActionsRefused", "\"times\":1");
    }

    @Test
    void each_stands_by_itself_where_nothing_is_counted() {
        try (ConfigurableApplicationContext node = node("0s")) {
            RepeatedRefusals refusals = node.getBean(RepeatedRefusals.class);
            for (int time = 0; time < 3; time++) {
                refusals.record(ATTEMPT, List.of(), new Tried("x" + time));
            }
        }
        assertThat(entries()).hasSize(3).noneMatch(entry -> entry.contains("ActionsRefused"));
    }

    @Test
    void a_clock_set_back_lets_nothing_be_merely_counted() {
        try (ConfigurableApplicationContext node = node("1h")) {
            RepeatedRefusals refusals = node.getBean(RepeatedRefusals.class);
            refusals.record(ATTEMPT, List.of(), new Tried("before"));
            back = Duration.ofDays(1);
            refusals.record(ATTEMPT, List.of(), new Tried("after"));
            assertThat(entries()).hasSize(2);
        }
    }

    private ConfigurableApplicationContext node(String window) {
        return new SpringApplicationBuilder(DatabaseSlice.class, LedgerSlice.class)
                .web(WebApplicationType.NONE)
                .properties("mde.ledger.refusal-window=" + window)
                .initializers(started -> connect((GenericApplicationContext) started))
                .run();
    }

    private void connect(GenericApplicationContext context) {
        context.registerBean(JdbcConnectionDetails.class, () -> SharedPostgres.app(database));
        context.registerBean(FlywayConnectionDetails.class, () -> SharedPostgres.owner(database));
        context.registerBean(Clock.class, () -> new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Clock.systemUTC().instant().minus(back);
            }
        });
    }

    private List<String> entries() {
        JdbcConnectionDetails app = SharedPostgres.app(database);
        return JdbcClient.create(new DriverManagerDataSource(
                        app.getJdbcUrl(), app.getUsername(), String.valueOf(app.getPassword())))
                .sql("select convert_from(entry, 'UTF8') from ledger.entry where chain = '-' order by seq")
                .query(String.class)
                .list();
    }
}
