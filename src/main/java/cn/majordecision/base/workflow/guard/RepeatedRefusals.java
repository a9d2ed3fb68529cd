package cn.majordecision.base.workflow.guard;

import cn.majordecision.base.ledger.Authorship;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps anybody from flooding the record: what one person repeats at one address within a minute is one more entry, with a count. */
@Component
class RepeatedRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedRefusals.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<Attempt, Repeated> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "repeated-refusals");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> regular;
    private final ApplicationEventPublisher events;
    private final Authorship authorship;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RepeatedRefusals(
            ApplicationEventPublisher events,
            Authorship authorship,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.authorship = authorship;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Attempt(@Nullable String actor, @Nullable String decision, String action) {}

    private record Repeated(Instant since, int times) {}

    /** Whether this is the first such attempt for a minute, to be put on record by itself; the others are counted. */
    boolean first(@Nullable String decision, String action) {
        file(clock.instant().minus(WINDOW));
        Attempt attempt = new Attempt(authorship.actor(), decision, action);
        return open.merge(attempt, new Repeated(clock.instant(), 0), RepeatedRefusals::oneMore)
                        .times()
                == 0;
    }

    private static Repeated oneMore(Repeated before, Repeated now) {
        return new Repeated(before.since(), before.times() + 1);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        regular = executor.scheduleWithFixedDelay(
                () -> file(clock.instant().minus(WINDOW)), WINDOW.toSeconds(), WINDOW.toSeconds(), TimeUnit.SECONDS);
    }

    /** Puts the counts on record of all minutes that began before. */
    private void file(Instant before) {
        open.forEach((attempt, repeated) -> {
            if (!repeated.since().isAfter(before) && open.remove(attempt, repeated) && repeated.times() > 0) {
                file(attempt, repeated);
            }
        });
    }

    private void file(Attempt attempt, Repeated repeated) {
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new ActionsRefused(
                    attempt.decision(), attempt.action(), attempt.actor(), repeated.times(), repeated.since())));
        } catch (RuntimeException failed) {
            LOG.error("未能记录{}的{}次被拒绝的请求", attempt.actor(), repeated.times(), failed);
        }
    }

    @PreDestroy
    void end() {
        if (regular != null) {
            regular.cancel(false);
        }
        executor.shutdownNow();
        file(Instant.MAX);
    }
}
