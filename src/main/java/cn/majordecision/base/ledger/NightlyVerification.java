package cn.majordecision.base.ledger;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Has the ledger verified every night, at the hour the configuration names; "-" means never. */
@Component
class NightlyVerification {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyVerification.class);

    private final Verifications verifications;
    private final Clock clock;
    private final Optional<CronExpression> hour;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> daemon(task));
    private @Nullable Future<?> next;

    NightlyVerification(
            Verifications verifications, Clock clock, @Value("${mde.ledger.verification-cron:-}") String cron) {
        this.verifications = verifications;
        this.clock = clock;
        this.hour = "-".equals(cron) ? Optional.empty() : Optional.of(CronExpression.parse(cron));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "ledger-verification");
        thread.setDaemon(true);
        return thread;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        hour.ifPresent(this::plan);
    }

    private void plan(CronExpression expression) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime night = expression.next(now);
        if (night != null && !executor.isShutdown()) {
            next = executor.schedule(
                    () -> run(expression), Duration.between(now, night).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run(CronExpression expression) {
        try {
            verifications.verify();
        } catch (RuntimeException failed) {
            LOG.error("未能核验留痕，将在下次重试", failed);
            recordFailure(failed);
        } finally {
            plan(expression);
        }
    }

    private void recordFailure(RuntimeException failed) {
        try {
            verifications.failed(failed);
        } catch (RuntimeException unrecorded) {
            // The alarm then comes from the run being overdue.
            LOG.error("未能记录核验失败", unrecorded);
        }
    }

    @PreDestroy
    void end() {
        if (next != null) {
            next.cancel(false);
        }
        executor.shutdownNow();
    }
}
