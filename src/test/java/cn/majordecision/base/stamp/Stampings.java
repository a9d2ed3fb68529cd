package cn.majordecision.base.stamp;

import java.time.Clock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.env.MockEnvironment;

/** Asks for a timestamp when a test says so. */
@TestComponent
public class Stampings {

    private final Timestamps timestamps;
    private final StampAuthority configured;
    private final Clock clock;

    Stampings(Timestamps timestamps, StampAuthority configured, Clock clock) {
        this.timestamps = timestamps;
        this.configured = configured;
        this.clock = clock;
    }

    /** Has the newest checkpoint timestamped. */
    public void stamp() {
        timestamps.stamp();
    }

    /** The maker of evidence records as it is after this hash function was configured. */
    public EvidenceRecords hashing(String function) {
        return new EvidenceRecords(
                configured, new MockEnvironment().withProperty("mde.timestamp.hash", function), clock);
    }

    /** Why there was none, in words. */
    public String failure() {
        Timestamps.Failure failure = timestamps.failure();
        return failure == null ? "" : failure.why();
    }
}
