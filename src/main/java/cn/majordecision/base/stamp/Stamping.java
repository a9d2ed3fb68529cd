package cn.majordecision.base.stamp;

import cn.majordecision.base.schedule.Background;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
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
    private static final Duration FIRST = Duration.ofSeconds(5);

    private final Timestamps timestamps;
    private final StampAuthority configured;
    private final Duration interval;
    private final Background background = new Background("timestamps", failed -> LOG.error("未能请求时间戳，将再次请求", failed));

    Stamping(
            Timestamps timestamps,
            StampAuthority configured,
            @Value("${mde.timestamp.interval:60s}") Duration interval) {
        this.timestamps = timestamps;
        this.configured = configured;
        this.interval = interval;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (configured.authority().isPresent()) {
            background.every(interval, interval.compareTo(FIRST) < 0 ? interval : FIRST, timestamps::stamp);
        }
    }

    @PreDestroy
    void end() {
        background.close();
    }
}
