package cn.majordecision.base.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Slows down guessing: ten failures within a quarter of an hour close the account's door for as long (on this node). */
@Component
class SignInFailures {

    private static final int LIMIT = 10;
    private static final int REMEMBERED_ACCOUNTS = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInFailures(Clock clock) {
        this.clock = clock;
    }

    void note(String id) {
        if (failures.size() >= REMEMBERED_ACCOUNTS) {
            failures.keySet().removeIf(known -> !tooMany(known));
        }
        failures.compute(id, (key, known) -> {
            Deque<Instant> recent = known == null ? new ArrayDeque<>() : known;
            recent.addLast(clock.instant());
            if (recent.size() > LIMIT) {
                recent.removeFirst();
            }
            return recent;
        });
    }

    boolean tooMany(String id) {
        Instant start = clock.instant().minus(WINDOW);
        Deque<Instant> recent = failures.computeIfPresent(id, (key, known) -> {
            known.removeIf(failure -> failure.isBefore(start));
            return known.isEmpty() ? null : known;
        });
        return recent != null && recent.size() >= LIMIT;
    }

    void forget(String id) {
        failures.remove(id);
    }
}
