package cn.majordecision.base.ledger;

import cn.majordecision.base.schedule.Background;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts every refusal on record, and keeps anybody from flooding it: the first attempt at once, what is repeated within a minute as
 * one more entry with a count, at the latest when this node stops (第三十三条).
 */
@Component
public class RepeatedRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedRefusals.class);

    private final Map<Attempt, Repeated> open = new ConcurrentHashMap<>();
    private final Background background =
            new Background("repeated-refusals", failed -> LOG.error("未能记录重复被拒绝的操作，将在下次重试", failed));
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration window;
    private final TransactionTemplate separate;

    RepeatedRefusals(
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${mde.ledger.refusal-window:1m}") Duration window) {
        this.events = events;
        this.clock = clock;
        this.window = window;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What makes an attempt the same as the one before.
     *
     * @param actor account id of the person, or null when nobody known is behind it
     * @param decision number of a decision that has begun, or null
     * @param action one of a limited number of things that can be tried
     */
    public record Attempt(@Nullable String actor, @Nullable String decision, String action) {}

    /** What is not on record yet. */
    private record Repeated(Instant since, int times, SortedSet<String> rules) {

        private Repeated and(Repeated more) {
            SortedSet<String> all = new TreeSet<>(rules);
            all.addAll(more.rules());
            return new Repeated(since, times + more.times(), all);
        }
    }

    /** Publishes the event, in a transaction of its own, if this is the first such attempt for a minute; else counts. */
    public void record(Attempt attempt, Collection<String> rules, LedgerEvent event) {
        Instant now = clock.instant();
        file(now.minus(window));
        Repeated first = new Repeated(now, 0, new TreeSet<>());
        Repeated again = new Repeated(now, 1, new TreeSet<>(rules));
        if (open.merge(attempt, first, (known, same) -> known.and(again)).times() == 0) {
            try {
                separate.executeWithoutResult(status -> events.publishEvent(event));
            } catch (RuntimeException failed) {
                open.merge(attempt, again, Repeated::and);
                throw failed;
            }
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.every(window, window, () -> file(clock.instant().minus(window)));
    }

    /** Puts the counts on record of all windows that began before, or that a clock set back has left in the future. */
    private void file(Instant before) {
        Instant latest = clock.instant().plus(window);
        open.forEach((attempt, repeated) -> {
            boolean over = !repeated.since().isAfter(before) || repeated.since().isAfter(latest);
            if (over && open.remove(attempt, repeated) && repeated.times() > 0) {
                file(attempt, repeated);
            }
        });
    }

    private void file(Attempt attempt, Repeated repeated) {
        try {
            separate.executeWithoutResult(status -> events.publishEvent(new ActionsRefused(
                    attempt.decision(),
                    attempt.action(),
                    attempt.actor(),
                    repeated.times(),
                    repeated.since(),
                    repeated.rules())));
        } catch (RuntimeException failed) {
            open.merge(attempt, repeated, Repeated::and);
            LOG.error("未能记录{}的{}次被拒绝的操作，将在下次重试", attempt.actor(), repeated.times(), failed);
        }
    }

    @PreDestroy
    void end() {
        background.close();
        file(Instant.MAX);
    }
}
