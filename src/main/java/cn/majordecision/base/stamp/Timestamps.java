package cn.majordecision.base.stamp;

import cn.majordecision.base.ledger.SignedCheckpoints;
import cn.majordecision.base.ledger.SignedCheckpoints.SignedCheckpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.tsp.TimeStampRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the newest checkpoint timestamped; an authority that does not answer stops nothing and is asked again. No event tells of it: the
 * entry would change the log, and the next checkpoint would want a timestamp for ever (第三十三条).
 */
@Component
public class Timestamps {

    private static final Logger LOG = LoggerFactory.getLogger(Timestamps.class);

    private final StampAuthority configured;
    private final SignedCheckpoints checkpoints;
    private final StoredTokens tokens;
    private final Clock clock;
    private volatile @Nullable Failure failure;

    Timestamps(StampAuthority configured, SignedCheckpoints checkpoints, StoredTokens tokens, Clock clock) {
        this.configured = configured;
        this.checkpoints = checkpoints;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** When it failed and why, in words. */
    public record Failure(Instant at, String why) {}

    /**
     * How it stands, for the auditor.
     *
     * @param authority who is asked; null where nobody is
     * @param size the newest checkpoint that has a timestamp, 0 for none
     * @param behind true when a newer checkpoint has none
     */
    public record State(
            @Nullable String authority,
            long size,
            @Nullable Instant at,
            boolean behind,
            @Nullable Failure failure) {}

    /** The newest checkpoint that has a timestamp. */
    public Optional<Stamped> newest() {
        return tokens.newest();
    }

    /** Who is asked, by name; nothing where nobody is. */
    public Optional<String> authority() {
        return configured.authority().map(Authority::name);
    }

    /** The first timestamped checkpoint of at least that size; it stays the first for ever. */
    public Optional<Stamped> from(long size) {
        return tokens.from(size);
    }

    /** The last failure, while the authority has not answered since. */
    public @Nullable Failure failure() {
        return failure;
    }

    /** How it stands. */
    public State state() {
        Stamped last = newest().orElse(null);
        long size = last == null ? 0 : last.size();
        return new State(
                configured.authority().map(Authority::name).orElse(null),
                size,
                last == null ? null : last.at(),
                checkpoints.newest().filter(newest -> newest.size() > size).isPresent(),
                failure);
    }

    /** Has the newest checkpoint timestamped unless it is. */
    void stamp() {
        Authority authority = configured.authority().orElse(null);
        SignedCheckpoint newest = checkpoints.newest().orElse(null);
        if (authority == null
                || newest == null
                || newest().filter(last -> last.size() >= newest.size()).isPresent()) {
            return;
        }
        try {
            TimeStampRequest request = Token.request(newest.note());
            byte[] answer = Token.definite(authority.answer(request.getEncoded()));
            Instant at = Token.verified(answer, request, configured.pin());
            tokens.keep(new Stamped(newest.size(), newest.note(), answer, authority.name(), at));
            failure = null;
        } catch (IOException | Token.Refused failed) {
            failure = new Failure(clock.instant(), String.valueOf(failed.getMessage()));
            LOG.warn("未能取得检查点的时间戳，将再次请求", failed);
        }
    }
}
