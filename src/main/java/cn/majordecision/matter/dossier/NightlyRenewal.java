package cn.majordecision.matter.dossier;

import cn.majordecision.base.stamp.EvidenceRecords;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
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

/** Has evidence records made and renewed some minutes after the start and every night; "-" means never (第三十三条). */
@Component
class NightlyRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRenewal.class);
    private static final Duration FIRST = Duration.ofMinutes(3);

    private final RenewEvidence renewal;
    private final EvidenceRecords records;
    private final Clock clock;
    private final Optional<CronExpression> hour;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> daemon(task));
    private @Nullable Future<?> next;

    NightlyRenewal(
            RenewEvidence renewal,
            EvidenceRecords records,
            Clock clock,
            @Value("${mde.timestamp.renewal-cron:-}") String cron) {
        this.renewal = renewal;
        this.records = records;
        this.clock = clock;
        this.hour = "-".equals(cron) ? Optional.empty() : Optional.of(CronExpression.parse(cron));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "evidence-renewal");
        thread.setDaemon(true);
        return thread;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        hour.ifPresent(expression -> after(FIRST, expression));
    }

    private void after(Duration pause, CronExpression expression) {
        if (!executor.isShutdown()) {
            next = executor.schedule(() -> run(expression), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run(CronExpression expression) {
        try {
            renewal.run(records);
        } catch (IOException | RuntimeException failed) {
            LOG.error("未能形成或者续期证据记录，将在下次重试", failed);
        } finally {
            plan(expression);
        }
    }

    private void plan(CronExpression expression) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime night = expression.next(now);
        if (night != null) {
            after(Duration.between(now, night), expression);
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
