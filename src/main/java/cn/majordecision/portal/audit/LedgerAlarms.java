package cn.majordecision.portal.audit;

import cn.majordecision.base.ledger.LedgerWatch;
import cn.majordecision.base.stamp.Timestamps;
import cn.majordecision.matter.dossier.RenewalWatch;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The alarms in words, for the top of the auditor's pages; templates read them as {@code @ledgerAlarms} (第三十三条). */
@Component("ledgerAlarms")
class LedgerAlarms {

    private final LedgerWatch watch;
    private final Timestamps timestamps;
    private final RenewalWatch renewal;
    private final AuditTexts texts;

    LedgerAlarms(LedgerWatch watch, Timestamps timestamps, RenewalWatch renewal, AuditTexts texts) {
        this.watch = watch;
        this.timestamps = timestamps;
        this.renewal = renewal;
        this.texts = texts;
    }

    /** The sentences; none while all is well. */
    public List<String> now() {
        return Stream.of(watch.alarms().stream().map(this::words), timestamp(), evidence())
                .flatMap(Function.identity())
                .toList();
    }

    /** An authority that does not answer, until it does. */
    private Stream<String> timestamp() {
        return Stream.ofNullable(timestamps.failure())
                .map(failure -> texts.text("audit.alarm.timestamp", "", texts.time(failure.at()), failure.why()));
    }

    /** Evidence records that could not be made or renewed, until they can. */
    private Stream<String> evidence() {
        return Stream.ofNullable(renewal.failure())
                .map(failure -> texts.text("audit.alarm.evidence", "", texts.time(failure.at()), failure.why()));
    }

    private String words(LedgerWatch.Raised raised) {
        Instant at = raised.at();
        String when = at == null ? "" : texts.time(at);
        return switch (raised.alarm()) {
            case BROKEN -> texts.text("audit.alarm.broken", "", when, raised.findings(), raised.finding());
            case NOT_COMPLETED -> texts.text("audit.alarm.notCompleted", "", when, raised.finding());
            case OVERDUE ->
                at == null ? texts.text("audit.alarm.never", "") : texts.text("audit.alarm.overdue", "", when);
        };
    }
}
