package cn.majordecision.base.ledger;

import cn.majordecision.base.schedule.Background;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the ledger verified every night, at the hour the configuration names; "-" means never. */
@Component
class NightlyVerification {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyVerification.class);

    private final Verifications verifications;
    private final Clock clock;
    private final String cron;
    private final Background background = new Background("ledger-verification", this::failed);

    NightlyVerification(
            Verifications verifications, Clock clock, @Value("${mde.ledger.verification-cron:-}") String cron) {
        this.verifications = verifications;
        this.clock = clock;
        this.cron = cron;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.at(cron, clock, verifications::verify);
    }

    private void failed(Throwable failed) {
        LOG.error("未能核验留痕，将在下次重试", failed);
        try {
            verifications.failed(failed);
        } catch (RuntimeException unrecorded) {
            // The alarm then comes from the run being overdue.
            LOG.error("未能记录核验失败", unrecorded);
        }
    }

    @PreDestroy
    void end() {
        background.close();
    }
}
