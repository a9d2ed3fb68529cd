package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.database.DatabaseSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** Many write at once while somebody verifies: no fork, no gap, and every snapshot is sound (第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class},
        webEnvironment = WebEnvironment.NONE)
class HammerTest {

    private static final int WRITERS = 8;
    private static final int EACH = 40;

    @Autowired
    DataSource database;

    @Autowired
    Sequencer sequencer;

    @Autowired
    LedgerEntries entries;

    private final Acts acts;

    @Autowired
    HammerTest(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.acts = new Acts(events, transactions);
    }

    @Test
    void eight_decisions_at_once() throws Exception {
        hammer(writer -> "2026-010" + writer);
        for (int writer = 0; writer < WRITERS; writer++) {
            assertThat(entries.of("2026-010" + writer)).hasSize(EACH);
        }
    }

    @Test
    void one_decision_by_all_at_once() throws Exception {
        hammer(writer -> "2026-0200");
        assertThat(entries.of("2026-0200"))
                .extracting(LedgerEntry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
    }

    @Test
    void a_rolled_back_entry_leaves_no_gap() {
        acts.note("2026-0300", "一");
        acts.noteInVain("2026-0300", "不算数");
        acts.note("2026-0300", "二");
        assertThat(entries.of("2026-0300")).extracting(LedgerEntry::seq).containsExactly(1L, 2L);
        assertThat(LedgerVerification.run(database, LedgerVerification.Trust.NOTHING)
                        .findings())
                .isEmpty();
    }

    private void hammer(IntFunction<String> decision) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WRITERS + 1);
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<List<Finding>> reader = workers.submit(() -> read(writing));
        List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    for (int time = 0; time < EACH; time++) {
                        acts.note(decision.apply(writer), writer + "/" + time);
                    }
                    return null;
                })
                .toList();
        try {
            for (Future<Void> done : workers.invokeAll(writers)) {
                done.get();
            }
        } finally {
            writing.set(false);
        }
        assertThat(reader.get()).isEmpty();
        workers.shutdown();
    }

    /** Signs and verifies as long as somebody writes, and once more afterwards. */
    private List<Finding> read(AtomicBoolean writing) {
        List<Finding> findings = new ArrayList<>();
        boolean again = true;
        while (again && findings.isEmpty()) {
            again = writing.get();
            sequencer.checkpoint();
            findings.addAll(LedgerVerification.run(database, LedgerVerification.Trust.NOTHING)
                    .findings());
        }
        return findings;
    }
}
