package cn.majordecision.base.stamp;

import org.springframework.boot.test.context.TestComponent;

/** Asks for a timestamp when a test says so. */
@TestComponent
public class Stampings {

    private final Timestamps timestamps;

    Stampings(Timestamps timestamps) {
        this.timestamps = timestamps;
    }

    /** Has the newest checkpoint timestamped. */
    public void stamp() {
        timestamps.stamp();
    }

    /** Why there was none, in words. */
    public String failure() {
        Timestamps.Failure failure = timestamps.failure();
        return failure == null ? "" : failure.why();
    }
}
