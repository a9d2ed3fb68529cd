package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.majordecision.base.database.DatabaseSlice;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A milestone does not wait for the minute to be over (第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class},
        properties = {"mde.ledger.checkpoint-interval=60s", "mde.ledger.origin=majordecision/milestones"},
        webEnvironment = WebEnvironment.NONE)
class MilestoneTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    LedgerEntries entries;

    @Autowired
    MilestoneTest(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.acts = new Acts(events, transactions);
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something that a decision cannot go back behind. */
    record OutcomeReached(@Nullable String decision) implements LedgerEvent {

        @Override
        public boolean milestone() {
            return true;
        }
    }

    @BeforeEach
    void theRegularOneIsOver() {
        await().atMost(AT_ONCE).until(() -> checkpoints.newest().isPresent());
    }

    @Test
    @DisplayName("第三十三条：里程碑事项提交后立即签署检查点，其他事项等到下一次定期签署")
    void a_milestone_is_signed_at_once_and_nothing_else() {
        long before = size();
        acts.note("2026-0600", "一");
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new OutcomeReached("2026-0600"));
            status.setRollbackOnly();
        });
        assertThat(size()).isEqualTo(before);
        acts.happen(new OutcomeReached("2026-0600"));
        await().atMost(AT_ONCE).until(() -> size() > before);
        long seq = entries.of("2026-0600").size();
        assertThat(checkpoints.logged("2026-0600", size()).orElseThrow().size())
                .isEqualTo(seq)
                .isEqualTo(2);
    }

    private long size() {
        return checkpoints.newest().map(Checkpoints.Signed::size).orElse(0L);
    }
}
