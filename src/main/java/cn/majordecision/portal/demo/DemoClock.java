package cn.majordecision.portal.demo;

import cn.majordecision.base.workflow.Rehearsal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/**
 * The clock of the demonstration: the real one, but for the seconds in which the demo decisions are told at times gone by.
 * The database's clock moves with it, which only the owner of the embedded database can do.
 */
final class DemoClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ObjectProvider<Rehearsal> rehearsal;
    private final FlywayConnectionDetails owner;
    private volatile @Nullable Instant moved;

    DemoClock(ObjectProvider<Rehearsal> rehearsal, FlywayConnectionDetails owner) {
        this.rehearsal = rehearsal;
        this.owner = owner;
    }

    void moveTo(LocalDateTime time) {
        Instant instant = time.atZone(ZONE).toInstant();
        moved = instant;
        rehearsal.getObject().moveTo(instant);
        replaceDatabaseClock("timestamptz '" + instant + "'");
    }

    /** Real time again, everywhere; also when an earlier run was killed in the middle of the telling. */
    void reset() {
        moved = null;
        rehearsal.getObject().end();
        replaceDatabaseClock("clock_timestamp()");
    }

    private void replaceDatabaseClock(String now) {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create or replace function gate.now() returns timestamptz language sql volatile return " + now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Instant instant() {
        Instant time = moved;
        return time == null ? Clock.systemUTC().instant() : time;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
