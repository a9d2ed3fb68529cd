package cn.majordecision.base.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The runs that verified the whole ledger, every night with the auditor's rights, and what they found. */
@Component
public class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final int SHOWN = 100;
    private static final String NOT_COMPLETED = "核验未能完成：";

    private static final String RUNS =
            "select verified_at, entries, checkpoint, findings from ledger.verification order by id desc limit ";

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Checkpoints checkpoints;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Verifications(
            JdbcClient jdbc,
            DataSource database,
            @Qualifier("auditor") ObjectProvider<DataSource> auditor,
            Checkpoints checkpoints,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.database = auditor.getIfAvailable(() -> database);
        this.checkpoints = checkpoints;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A run: when, how far, and what was broken. */
    public record Verified(Instant at, long entries, long checkpoint, boolean sound, List<String> findings) {

        /** False when the run could not be brought to its end. */
        public boolean completed() {
            return findings.stream().noneMatch(finding -> finding.startsWith(NOT_COMPLETED));
        }
    }

    /** Verifies everything and records what was found. */
    public void verify() {
        long checkpoint = checkpoints.newest().map(Checkpoints.Signed::size).orElse(0L);
        LedgerVerification.Result result = LedgerVerification.run(database, LedgerVerification.Trust.NOTHING);
        List<String> findings =
                result.findings().stream().limit(SHOWN).map(Finding::toString).toList();
        if (!findings.isEmpty()) {
            LOG.error("留痕核验不通过，第一处：{}", findings.get(0));
        }
        transaction.executeWithoutResult(status -> record(result.entries(), checkpoint, findings));
    }

    private void record(long entries, long checkpoint, List<String> findings) {
        jdbc.sql("select ledger.record_verification(?, ?, ?)")
                .params(entries, checkpoint, findings.toArray(String[]::new))
                .query((row, n) -> checkpoint)
                .single();
        events.publishEvent(new LedgerVerified(entries, checkpoint, findings));
    }

    /** A run that broke off is recorded as one, so that the night does not pass in silence. */
    void failed(Throwable failure) {
        long checkpoint = checkpoints.newest().map(Checkpoints.Signed::size).orElse(0L);
        transaction.executeWithoutResult(
                status -> record(0, checkpoint, List.of(NOT_COMPLETED + String.valueOf(failure.getMessage()))));
    }

    List<Verified> newest() {
        return jdbc.sql(RUNS + SHOWN).query(Verifications::run).list();
    }

    Optional<Verified> last() {
        return jdbc.sql(RUNS + 1).query(Verifications::run).optional();
    }

    /** When the first entry of the house was recorded; from then on a run is expected. */
    Optional<Instant> firstEntry() {
        return jdbc.sql("select recorded_at from ledger.entry where chain = :chain and seq = 1")
                .param("chain", Ledger.HOUSE)
                .query((row, n) -> row.getTimestamp("recorded_at").toInstant())
                .optional();
    }

    private static Verified run(ResultSet row, int n) throws SQLException {
        List<String> findings = List.of((String[]) row.getArray("findings").getArray());
        return new Verified(
                row.getTimestamp("verified_at").toInstant(),
                row.getLong("entries"),
                row.getLong("checkpoint"),
                findings.isEmpty(),
                findings);
    }
}
