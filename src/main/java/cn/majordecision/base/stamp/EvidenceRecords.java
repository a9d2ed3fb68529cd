package cn.majordecision.base.stamp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes evidence records and renews them when it is time (RFC 4998; 第三十三条). */
@Component
public class EvidenceRecords {

    /** A renewal that brought no longer certificate is not tried again before. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    private final StampAuthority configured;
    private final Clock clock;
    private final EvidenceRecord.Function function;
    private final Duration early;

    EvidenceRecords(StampAuthority configured, Environment settings, Clock clock) {
        this.configured = configured;
        this.clock = clock;
        this.function = EvidenceRecord.Function.valueOf(
                settings.getProperty("mde.timestamp.hash", "SHA-256").replace('-', '_'));
        this.early = Duration.ofDays(settings.getProperty("mde.timestamp.renew-days", Long.class, 180L));
    }

    /**
     * A record that was just made.
     *
     * @param reason why, in Chinese
     * @param steps its timestamps, oldest first
     */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    public record Made(byte[] record, String reason, List<OfflineEvidence.Step> steps) {}

    /** True where an authority is configured. */
    public boolean possible() {
        return configured.authority().isPresent();
    }

    /** Whether it is time for a first record, or for the next after this one that has lasted since. */
    public boolean due(byte @Nullable [] record, @Nullable Instant since, String hashedWith) throws IOException {
        return record == null || since == null || !hashedWith.equals(function.label()) || ending(record, since);
    }

    private boolean ending(byte[] record, Instant since) throws IOException {
        Instant now = clock.instant();
        return EvidenceRecord.read(record).until().isBefore(now.plus(early)) && since.isBefore(now.minus(PATIENCE));
    }

    /** The first record of a content, or the next after this one, verified; nothing where no authority is configured. */
    public Optional<Made> next(byte @Nullable [] record, String hashedWith, Content content) throws IOException {
        Authority authority = configured.authority().orElse(null);
        if (authority == null) {
            return Optional.empty();
        }
        byte[] made;
        String reason;
        if (record == null) {
            made = EvidenceRecord.of(content, function, authority).encoded();
            reason = "首次形成";
        } else if (hashedWith.equals(function.label())) {
            made = EvidenceRecord.read(record).renewed(authority).encoded();
            reason = "签发证书将要到期，续期";
        } else {
            made = EvidenceRecord.read(record)
                    .rehashed(content, function, authority)
                    .encoded();
            reason = "散列算法由" + hashedWith + "改为" + function.label();
        }
        return Optional.of(new Made(made, reason, OfflineEvidence.of(made, content, clock.instant(), null)));
    }
}
