package cn.majordecision.base.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies 200,000 entries, from an export and from the database, in turn with {@code sha256sum} of the same export. */
final class VerificationBench {

    private static final int ENTRIES = 200_000;
    private static final int DECISIONS = 200;
    private static final int BATCH = 500;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final double MEGA = 1e6;

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Sequencer sequencer;
    private final DataSource database;

    VerificationBench(ConfigurableApplicationContext context) {
        this.events = context;
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.sequencer = context.getBean(Sequencer.class);
        this.database = context.getBean(DataSource.class);
    }

    /** Something that takes its time. */
    private interface Work {
        void happen() throws Exception;
    }

    void run() throws Exception {
        for (int from = 0; from < ENTRIES; from += BATCH) {
            int first = from;
            transaction.executeWithoutResult(status -> tell(first));
        }
        sequencer.checkpoint();
        Path export = Files.createTempFile("ledger", ".export");
        LedgerExport.write(database, export);
        compare(export);
        Files.delete(export);
    }

    private void tell(int first) {
        for (int time = first; time < first + BATCH; time++) {
            events.publishEvent(LedgerBench.event(1000 + first / BATCH % DECISIONS, time));
        }
    }

    private void compare(Path export) throws Exception {
        double size = Files.size(export) / MEGA;
        List<Double> sum = new ArrayList<>();
        List<Double> file = new ArrayList<>();
        List<Double> stored = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            sum.add(size / seconds(() -> sha256sum(export)));
            file.add(size / seconds(() -> sound(LedgerVerification.run(export, LedgerVerification.Trust.NOTHING))));
            stored.add(size / seconds(() -> sound(LedgerVerification.run(database, LedgerVerification.Trust.NOTHING))));
        }
        double summed = LedgerBench.median(sum.subList(WARM_UP, sum.size()));
        double verified = LedgerBench.median(file.subList(WARM_UP, file.size()));
        System.out.printf(
                Locale.ROOT,
                "export of %.0f MB: sha256sum %.0f MB/s, verification %.0f MB/s, verification / sha256sum %.2f;"
                        + " from the database %.0f MB/s%n",
                size,
                summed,
                verified,
                verified / summed,
                LedgerBench.median(stored.subList(WARM_UP, stored.size())));
    }

    private static void sound(LedgerVerification.Result result) {
        if (!result.sound() || result.entries() < ENTRIES) {
            throw new IllegalStateException(result.toString());
        }
    }

    private static void sha256sum(Path export) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sha256sum", export.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("sha256sum failed");
        }
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.happen();
        return (System.nanoTime() - start) / 1e9;
    }
}
