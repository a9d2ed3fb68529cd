package cn.majordecision.step.publiccomment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much is taken from one address and for one consultation within a while, on this node; the law sets no number, so nobody
 * is turned away for good, and what was written is given back.
 */
@Component
class SubmissionLimits {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_KEYS = 50_000;
    private static final int TRIES_PER_COMMENT = 5;

    private final Map<String, Counted> counted = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int perAddress;
    private final int perConsultation;

    SubmissionLimits(
            Clock clock,
            @Value("${mde.public.comments-per-address:20}") int perAddress,
            @Value("${mde.public.comments-per-consultation:10000}") int perConsultation) {
        this.clock = clock;
        this.perAddress = perAddress;
        this.perConsultation = perConsultation;
    }

    private record Counted(Instant since, int times) {}

    /** Counts a form that was sent, complete or not; false when this address has sent too many to be looked at. */
    boolean mayTry(String address) {
        return within("try " + address, TRIES_PER_COMMENT * perAddress);
    }

    /** Counts a comment about to be taken; false when there were too many. */
    boolean mayComment(String address, String consultation) {
        return within("from " + address + " " + consultation, perAddress)
                && within("to " + consultation, perConsultation);
    }

    private boolean within(String key, int most) {
        Instant now = clock.instant();
        if (counted.size() >= MOST_KEYS) {
            counted.values().removeIf(each -> over(each, now));
        }
        return counted.merge(
                                key,
                                new Counted(now, 1),
                                (known, one) -> over(known, now) ? one : new Counted(known.since(), known.times() + 1))
                        .times()
                <= most;
    }

    private static boolean over(Counted each, Instant now) {
        return !now.isBefore(each.since().plus(WINDOW)) || now.isBefore(each.since());
    }
}
