package cn.majordecision.matter.dossier;

import cn.majordecision.base.schedule.Background;
import cn.majordecision.base.stamp.EvidenceRecords;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has evidence records made and renewed some minutes after the start and every night; "-" means never (第三十三条). */
@Component
class NightlyRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRenewal.class);
    private static final Duration FIRST = Duration.ofMinutes(3);

    private final RenewEvidence renewal;
    private final EvidenceRecords records;
    private final Clock clock;
    private final String cron;
    private final Background background =
            new Background("evidence-renewal", failed -> LOG.error("未能形成或者续期证据记录，将在下次重试", failed));

    NightlyRenewal(
            RenewEvidence renewal,
            EvidenceRecords records,
            Clock clock,
            @Value("${mde.timestamp.renewal-cron:-}") String cron) {
        this.renewal = renewal;
        this.records = records;
        this.clock = clock;
        this.cron = cron;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.at(cron, clock, FIRST, this::run);
    }

    private void run() {
        try {
            renewal.run(records);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @PreDestroy
    void end() {
        background.close();
    }
}
