package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One entry with all that is needed to find it, without this system, in a signed checkpoint (第三十三条). */
@Component
public class ProvenEntries {

    private final JdbcClient jdbc;
    private final LedgerEntries entries;
    private final Checkpoints checkpoints;

    ProvenEntries(JdbcClient jdbc, LedgerEntries entries, Checkpoints checkpoints) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.checkpoints = checkpoints;
    }

    /**
     * The entry and its way into the log; hashes are hexadecimal.
     *
     * @param entry its bytes and its leaf
     * @param covered where the newest checkpoint has it, or null when none reaches so far yet
     */
    public record Proven(LedgerEntry entry, @Nullable Covered covered) {}

    /**
     * The way from a leaf to a signature.
     *
     * @param size entries of the chain when it was logged
     * @param path from the leaf to the root of that many entries
     * @param body what the log says of the chain: size and root
     * @param index place of the body in the log
     * @param inclusion from there to the root of the checkpoint
     * @param checkpoint the signed note
     */
    public record Covered(
            long size, List<String> path, String body, long index, List<String> inclusion, String checkpoint) {}

    /** The entry at that place, if there is one. */
    public Optional<Proven> of(String chain, long seq) {
        return entries.at(chain, seq).map(entry -> new Proven(entry, covered(chain, seq)));
    }

    /** The hash of an entry. */
    public Optional<String> leaf(String chain, long seq) {
        return entries.at(chain, seq).map(LedgerEntry::leaf);
    }

    /** True when the newest signed checkpoint reaches as far as the entry. */
    public boolean covers(String chain, long seq) {
        return checkpoints
                .newest()
                .flatMap(newest -> checkpoints.logged(chain, newest.size()))
                .filter(place -> place.size() >= seq)
                .isPresent();
    }

    private @Nullable Covered covered(String chain, long seq) {
        Checkpoints.Signed newest = checkpoints.newest().orElse(null);
        return newest == null
                ? null
                : checkpoints
                        .logged(chain, newest.size())
                        .filter(place -> place.size() >= seq)
                        .map(place -> covered(chain, seq, newest, place))
                        .orElse(null);
    }

    private Covered covered(String chain, long seq, Checkpoints.Signed newest, Checkpoints.Logged place) {
        List<byte[]> path =
                ProofPlan.inclusion(seq - 1, place.size()).over(TreeHash.SHA_256, leaves(chain, place.size()));
        return new Covered(
                place.size(),
                Hex.all(path),
                new String(place.body(), StandardCharsets.UTF_8),
                place.idx(),
                Hex.all(checkpoints.proof(ProofPlan.inclusion(place.idx(), newest.size()), newest.size())),
                newest.note());
    }

    private List<byte[]> leaves(String chain, long size) {
        return jdbc.sql("select leaf from ledger.entry where chain = ? and seq <= ? order by seq")
                .params(chain, size)
                .query((row, n) -> row.getBytes("leaf"))
                .list();
    }
}
