package cn.majordecision.portal.notices;

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

/** Looks at the deadlines every day at the hour the configuration names, and once at the start, in case it was missed; "-" means never. */
@Component
class DailyReminders {

    private static final Logger LOG = LoggerFactory.getLogger(DailyReminders.class);

    private final Reminders reminders;
    private final SubstituteNotices substitutes;
    private final Clock clock;
    private final Optional<CronExpression> hour;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> daemon(task));
    private @Nullable Future<?> next;

    DailyReminders(
            Reminders reminders,
            SubstituteNotices substitutes,
            Clock clock,
            @Value("${mde.notice.deadline-cron:-}") String cron) {
        this.reminders = reminders;
        this.substitutes = substitutes;
        this.clock = clock;
        this.hour = "-".equals(cron) ? Optional.empty() : Optional.of(CronExpression.parse(cron));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "notice-reminders");
        thread.setDaemon(true);
        return thread;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        hour.ifPresent(expression -> executor.execute(() -> run(expression)));
    }

    /** What is done each day. */
    void day() {
        substitutes.begin();
        reminders.remind();
    }

    private void plan(CronExpression expression) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime morning = expression.next(now);
        if (morning != null && !executor.isShutdown()) {
            next = executor.schedule(
                    () -> run(expression), Duration.between(now, morning).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run(CronExpression expression) {
        try {
            day();
        } catch (RuntimeException failed) {
            LOG.error("未能提醒办理期限，将在下次重试", failed);
        } finally {
            plan(expression);
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
