package cn.majordecision.base.notice;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
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
import org.springframework.stereotype.Component;

/** Sends what is due, round after round; never when the interval is zero or no mail server is configured. */
@Component
class MailRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final MailDelivery delivery;
    private final MailHouse house;
    private final Duration interval;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> daemon(task));
    private @Nullable Future<?> regular;

    MailRounds(MailDelivery delivery, MailHouse house, @Value("${mde.mail.interval:30s}") Duration interval) {
        this.delivery = delivery;
        this.house = house;
        this.interval = interval;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "notice-mails");
        thread.setDaemon(true);
        return thread;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (house.open() && !interval.isZero()) {
            regular = executor.scheduleWithFixedDelay(this::quietly, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Sends everything that is due, one by one; a server that is away ends the round for all. */
    void round() {
        MailDelivery.Result result = MailDelivery.Result.DONE;
        while (result == MailDelivery.Result.DONE) {
            result = delivery.next();
        }
    }

    private void quietly() {
        try {
            round();
        } catch (RuntimeException failed) {
            LOG.error("未能发送通知邮件，将在下次重试", failed);
        }
    }

    @PreDestroy
    void end() {
        if (regular != null) {
            regular.cancel(false);
        }
        executor.shutdownNow();
    }
}
