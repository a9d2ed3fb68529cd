package cn.majordecision.base.ledger;

import cn.majordecision.base.schedule.Background;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When checkpoints are signed: regularly, at most a minute apart, and at once after each milestone; never when the interval is zero. */
@Component
class Checkpointing {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpointing.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Sequencer sequencer;
    private final WitnessFolder folder;
    private final Duration interval;
    private final Background background =
            new Background("ledger-checkpoints", failed -> LOG.error("未能签署留痕检查点，将在下次重试", failed));

    Checkpointing(
            Sequencer sequencer,
            WitnessFolder folder,
            @Value("${mde.ledger.checkpoint-interval:60s}") Duration interval) {
        this.sequencer = sequencer;
        this.folder = folder;
        this.interval = interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.every(interval, this::checkpoint);
    }

    /** Hung to the transaction only by a milestone: a transactional listener would be by every entry. */
    @EventListener
    void appended(LedgerEvent event) {
        if (event.milestone() && !interval.isZero() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new AfterCommit(() -> background.soon(this::checkpoint)));
        }
    }

    /** Runs something when what is under way has become true. */
    private record AfterCommit(Runnable work) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            work.run();
        }
    }

    private void checkpoint() {
        sequencer.checkpoint();
        folder.export();
    }

    @PreDestroy
    void end() {
        background.close();
    }
}
