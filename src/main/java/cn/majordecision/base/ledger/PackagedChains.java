package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands out chains with their way into a checkpoint; the same place gives the same bytes for ever (第三十三条). */
@Component
public class PackagedChains {

    static final String PROOF = "c2sp.org/tlog-proof@v1\n";

    private final LedgerEntries entries;
    private final Checkpoints checkpoints;

    PackagedChains(LedgerEntries entries, Checkpoints checkpoints) {
        this.entries = entries;
        this.checkpoints = checkpoints;
    }

    /** The chain at the first checkpoint that has the entry at that place, or nothing while none has. */
    public Optional<PackagedChain> covering(String decision, long seq) {
        return checkpoints.firstCovering(decision, seq).map(covering -> packaged(decision, covering));
    }

    /** The size of the log in that first checkpoint. */
    public Optional<Long> firstCovering(String decision, long seq) {
        return checkpoints.firstCovering(decision, seq).map(Checkpoints.Covering::log);
    }

    /** The chain at the checkpoint of that size, which has the entry at that place. */
    public PackagedChain at(String decision, long seq, long size) {
        return packaged(decision, checkpoints.coveringAt(decision, seq, size).orElseThrow());
    }

    private PackagedChain packaged(String decision, Checkpoints.Covering covering) {
        Checkpoints.Logged place = covering.place();
        List<byte[]> path = checkpoints.proof(ProofPlan.inclusion(place.idx(), covering.log()), covering.log());
        String head = new String(place.body(), StandardCharsets.UTF_8);
        return new PackagedChain(
                entries.of(decision).stream()
                        .filter(entry -> entry.seq() <= place.size())
                        .toList(),
                head,
                proof(place.idx(), path, covering.note()),
                KeyFile.pem(covering.publicKey()),
                head.contains("\"rootSm3\":\""));
    }

    /** The proof as C2SP tlog-proof writes it. */
    static String proof(long index, List<byte[]> path, String note) {
        StringBuilder text = new StringBuilder(PROOF).append("index ").append(index);
        text.append('\n');
        path.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
