package cn.majordecision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The clock of all tests: real until moved, then it stands still, in Java, in the engine and in the database alike.
 * After each test method it is real again.
 */
public final class TravellingClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TableOwner owner;
    private volatile @Nullable Instant moved;

    TravellingClock(TableOwner owner) {
        this.owner = owner;
    }

    /** It is now that minute in Shanghai, and stays so until moved again. */
    public void moveTo(LocalDateTime time) {
        stand(time.atZone(ZONE).toInstant());
    }

    /** The same time of day, so many calendar days later. */
    public void plusDays(int days) {
        stand(instant()
                .truncatedTo(ChronoUnit.MILLIS)
                .atZone(ZONE)
                .plusDays(days)
                .toInstant());
    }

    /** Back to real time. */
    public void reset() {
        if (moved != null) {
            moved = null;
            ClockUtil.reset();
            replaceDatabaseClock("clock_timestamp()");
        }
    }

    private void stand(Instant time) {
        moved = time;
        ClockUtil.setCurrentTime(Date.from(time));
        replaceDatabaseClock("timestamptz '" + time + "'");
    }

    private void replaceDatabaseClock(String now) {
        owner.sql("create or replace function gate.now() returns timestamptz language sql volatile return " + now)
                .update();
    }

    @Override
    public Instant instant() {
        Instant time = moved;
        return time == null ? Instant.now() : time;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** Sends the clock home after each test method, so that no test depends on another. */
    static final class Return implements TestExecutionListener {

        @Override
        public void afterTestMethod(TestContext test) {
            if (test.hasApplicationContext()) {
                test.getApplicationContext()
                        .getBeanProvider(TravellingClock.class)
                        .ifAvailable(TravellingClock::reset);
            }
        }
    }
}
