package cn.majordecision.base.stamp;

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

/** When timestamps are asked for: regularly, on a thread of its own, so that a slow authority holds nobody up (第三十三条). */
@Component
class Stamping {

    private static final Logger LOG = LoggerFactory.getLogger(Stamping.class);

    private final Timestamps timestamps;
    private final StampAuthority configured;
    private final Duration interval;
    private @Nullable Future<?> regular;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(Stamping::daemon);

    Stamping(
            Timestamps timestamps,
            StampAuthority configured,
            @Value("${mde.timestamp.interval:60s}") Duration interval) {
        this.timestamps = timestamps;
        this.configured = configured;
        this.interval = interval;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "timestamps");
        thread.setDaemon(true);
        return thread;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (configured.authority().isPresent() && !interval.isZero()) {
            long pause = interval.toMillis();
            regular = executor.scheduleWithFixedDelay(this::once, Math.min(pause, 5000), pause, TimeUnit.MILLISECONDS);
        }
    }

    private void once() {
        try {
            timestamps.stamp();
        } catch (RuntimeException failed) {
            LOG.error("未能请求时间戳，将再次请求", failed);
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
