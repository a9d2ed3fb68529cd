package cn.majordecision.matter.dossier;

import cn.majordecision.base.stamp.EvidenceRecords;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether evidence records are made and renewed; a run that fails goes on record and is the auditor's alarm until one ends well (第三十三条). */
@Component
public class RenewalWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalWatch.class);

    private final RenewEvidence renewal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Failure failure;

    RenewalWatch(
            RenewEvidence renewal,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.renewal = renewal;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** When the last run failed and why, in words. */
    public record Failure(Instant at, String why) {}

    /** The last failure, while no run has ended well since. */
    public @Nullable Failure failure() {
        return failure;
    }

    /** Does what is due, and says so when it fails. */
    void run(EvidenceRecords records) {
        try {
            renewal.run(records);
            failure = null;
        } catch (RenewEvidence.Stopped stopped) {
            failed(stopped.decision(), stopped.getCause());
        } catch (IOException | RuntimeException failed) {
            failed(null, failed);
        }
    }

    private void failed(@Nullable String decision, @Nullable Throwable why) {
        LOG.error("未能形成或者续期证据记录，将在下次重试", why);
        String reason = why == null ? "" : String.valueOf(why.getMessage());
        failure = new Failure(clock.instant(), reason);
        transaction.executeWithoutResult(status -> events.publishEvent(new EvidenceNotRenewed(decision, reason)));
    }
}
