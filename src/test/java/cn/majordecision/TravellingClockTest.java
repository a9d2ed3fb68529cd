package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.database.DatabaseSlice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Java, the engine and the database agree on the time, and every test begins in the present. */
@SpringBootTest(classes = DatabaseSlice.class, webEnvironment = WebEnvironment.NONE)
class TravellingClockTest {

    @Autowired
    Clock clock;

    @Autowired
    TravellingClock traveller;

    @Autowired
    JdbcClient client;

    @Autowired
    Environment environment;

    @RepeatedTest(2)
    void all_clocks_travel_together() {
        assertThat(environment.matchesProfiles("demo")).isFalse();
        assertThat(databaseNow()).isBefore(Instant.parse("2100-01-01T00:00:00Z"));

        traveller.moveTo(LocalDateTime.of(2100, 7, 1, 9, 0));
        traveller.plusDays(1);

        Instant expected = Instant.parse("2100-07-02T01:00:00Z");
        assertThat(clock.instant()).isEqualTo(expected);
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(expected);
        assertThat(databaseNow()).isEqualTo(expected);
    }

    private Instant databaseNow() {
        return client.sql("select gate.now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
