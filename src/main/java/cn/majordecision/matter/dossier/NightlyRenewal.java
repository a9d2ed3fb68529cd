package cn.majordecision.matter.dossier;

import cn.majordecision.base.schedule.Background;
import cn.majordecision.base.stamp.EvidenceRecords;
import jakarta.annotation.PreDestroy;
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

    private final RenewalWatch watch;
    private final EvidenceRecords records;
    private final Clock clock;
    private final String cron;
    private final Background background =
            new Background("evidence-renewal", failed -> LOG.error("未能形成或者续期证据记录，将在下次重试", failed));

    NightlyRenewal(
            RenewalWatch watch,
            EvidenceRecords records,
            Clock clock,
            @Value("${mde.timestamp.renewal-cron:-}") String cron) {
        this.watch = watch;
        this.records = records;
        this.clock = clock;
        this.cron = cron;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.at(cron, clock, FIRST, () -> watch.run(records));
    }

    @PreDestroy
    void end() {
        background.close();
    }
}
