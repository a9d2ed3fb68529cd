package cn.majordecision.portal.audit;

import cn.majordecision.base.ledger.LedgerWatch;
import cn.majordecision.base.stamp.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The alarms in words, for the top of the auditor's pages; templates read them as {@code @ledgerAlarms} (第三十三条). */
@Component("ledgerAlarms")
class LedgerAlarms {

    private final LedgerWatch watch;
    private final Timestamps timestamps;
    private final AuditTexts texts;

    LedgerAlarms(LedgerWatch watch, Timestamps timestamps, AuditTexts texts) {
        this.watch = watch;
        this.timestamps = timestamps;
        this.texts = texts;
    }

    /** The sentences; none while all is well. */
    public List<String> now() {
        return Stream.concat(watch.alarms().stream().map(this::words), timestamp())
                .toList();
    }

    /** An authority that does not answer, until it does. */
    private Stream<String> timestamp() {
        return Stream.ofNullable(timestamps.failure())
                .map(failure -> texts.text("audit.alarm.timestamp", "", texts.time(failure.at()), failure.why()));
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
