package cn.majordecision.base.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The signed checkpoints as other rooms may know them (第三十三条). */
@Component
public class SignedCheckpoints {

    private final Checkpoints checkpoints;

    SignedCheckpoints(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** A checkpoint: how many entries the log had, and the signed note that says so. */
    public record SignedCheckpoint(long size, String note) {}

    /** The newest, once there is one. */
    public Optional<SignedCheckpoint> newest() {
        return checkpoints.newest().map(signed -> new SignedCheckpoint(signed.size(), signed.note()));
    }
}
