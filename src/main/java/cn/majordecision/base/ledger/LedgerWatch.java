package cn.majordecision.base.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the ledger is being verified, and what was found; the alarms of the auditor (第三十三条). */
@Component
public class LedgerWatch {

    /** A run a day and two hours of patience. */
    private static final Duration OLDEST = Duration.ofHours(26);

    private final Verifications verifications;
    private final Checkpoints checkpoints;
    private final WitnessFolder folder;
    private final Clock clock;

    LedgerWatch(Verifications verifications, Checkpoints checkpoints, WitnessFolder folder, Clock clock) {
        this.verifications = verifications;
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.clock = clock;
    }

    /** What must be looked at. */
    public enum Alarm {
        NOT_COMPLETED,
        BROKEN,
        OVERDUE
    }

    /**
     * An alarm.
     *
     * @param at when the last run was, or null when there has been none
     * @param finding the first broken place, or why the run did not end; empty for an overdue run
     * @param findings how many broken places
     */
    public record Raised(Alarm alarm, @Nullable Instant at, String finding, int findings) {}

    /**
     * How far a witness has been given the log.
     *
     * @param configured false when there is no folder for a witness
     * @param size the largest checkpoint in the folder
     * @param at when it was put there, or null
     */
    public record Witness(
            boolean configured, long size, @Nullable Instant at) {}

    /**
     * Where things stand.
     *
     * @param size the newest checkpoint, 0 when there is none
     * @param at when it was signed, or null
     */
    public record State(
            List<Verifications.Verified> runs,
            long size,
            @Nullable Instant at,
            Witness witness) {}

    /** What is wrong now; empty when nothing is. */
    public List<Raised> alarms() {
        List<Raised> raised = new ArrayList<>();
        Optional<Verifications.Verified> last = verifications.last();
        last.filter(run -> !run.sound())
                .ifPresent(run -> raised.add(new Raised(
                        run.completed() ? Alarm.BROKEN : Alarm.NOT_COMPLETED,
                        run.at(),
                        run.findings().get(0),
                        run.findings().size())));
        Optional<Instant> since = last.map(Verifications.Verified::at).or(verifications::firstEntry);
        if (since.filter(at -> at.isBefore(clock.instant().minus(OLDEST))).isPresent()) {
            raised.add(new Raised(
                    Alarm.OVERDUE, last.map(Verifications.Verified::at).orElse(null), "", 0));
        }
        return raised;
    }

    /** The runs and how far the log is signed and handed out. */
    public State state() {
        Optional<Checkpoints.Made> newest = checkpoints.newestMade();
        return new State(
                verifications.newest(),
                newest.map(Checkpoints.Made::size).orElse(0L),
                newest.map(Checkpoints.Made::madeAt).orElse(null),
                folder.handedOut());
    }
}
