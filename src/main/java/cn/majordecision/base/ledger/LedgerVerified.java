package cn.majordecision.base.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger was verified.
 *
 * @param entries entries read
 * @param checkpoint size of the newest checkpoint when the run began
 * @param findings broken places, in Chinese; empty when all was as recorded
 */
record LedgerVerified(long entries, long checkpoint, List<String> findings) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
