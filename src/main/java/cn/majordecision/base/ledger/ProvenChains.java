package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chain of a decision with all that is needed to check it, without this system, against a signed checkpoint (第三十三条). */
@Component
public class ProvenChains {

    private final LedgerEntries entries;
    private final Checkpoints checkpoints;

    ProvenChains(LedgerEntries entries, Checkpoints checkpoints) {
        this.entries = entries;
        this.checkpoints = checkpoints;
    }

    /**
     * A chain and its tree (RFC 6962); hashes are hexadecimal.
     *
     * @param entries every entry, oldest first
     * @param size how many
     * @param root root of the tree over them
     * @param inclusion for each entry the path from its leaf to the root
     * @param covered how far a signed checkpoint reaches, or null when none does yet
     */
    public record Chain(
            List<LedgerEntry> entries,
            long size,
            String root,
            List<List<String>> inclusion,
            @Nullable Covered covered) {

        /** Numbers of the entries whose hash, number or link to the one before is not right. */
        public List<Long> broken() {
            List<Long> broken = new ArrayList<>();
            String before = "0".repeat(64);
            for (int place = 1; place <= entries.size(); place++) {
                LedgerEntry entry = entries.get(place - 1);
                if (entry.seq() != place || !entry.follows(before)) {
                    broken.add(entry.seq());
                }
                before = entry.leaf();
            }
            return broken;
        }
    }

    /**
     * Where the newest checkpoint has the chain.
     *
     * @param checkpoint the signed note
     * @param index place in the log of all chains
     * @param body what the log says there: size and root of the chain
     * @param inclusion the path from there to the root of the note
     * @param size size of the chain then
     * @param consistency that the chain of that size is the beginning of this one
     */
    public record Covered(
            String checkpoint, long index, String body, List<String> inclusion, long size, List<String> consistency) {}

    /** The chain as it is now. */
    public Chain of(String decision) {
        Checkpoints.Signed newest = checkpoints.newest().orElse(null);
        Optional<Checkpoints.Logged> logged =
                newest == null ? Optional.empty() : checkpoints.logged(decision, newest.size());
        List<LedgerEntry> all = entries.of(decision);
        List<byte[]> leaves = Hex.parse(all.stream().map(LedgerEntry::leaf).toList());
        Frontier frontier = Frontier.empty(TreeHash.SHA_256);
        leaves.forEach(frontier::add);
        List<List<String>> inclusion = IntStream.range(0, leaves.size())
                .mapToObj(index ->
                        Hex.all(ProofPlan.inclusion(index, leaves.size()).over(TreeHash.SHA_256, leaves)))
                .toList();
        return new Chain(
                all,
                leaves.size(),
                Hex.of(frontier.root()),
                inclusion,
                newest == null
                        ? null
                        : logged.map(place -> covered(newest, place, leaves)).orElse(null));
    }

    private Covered covered(Checkpoints.Signed newest, Checkpoints.Logged place, List<byte[]> leaves) {
        return new Covered(
                newest.note(),
                place.idx(),
                new String(place.body(), StandardCharsets.UTF_8),
                Hex.all(checkpoints.proof(ProofPlan.inclusion(place.idx(), newest.size()), newest.size())),
                place.size(),
                Hex.all(ProofPlan.consistency(place.size(), leaves.size()).over(TreeHash.SHA_256, leaves)));
    }
}
