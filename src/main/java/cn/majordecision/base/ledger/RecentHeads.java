package cn.majordecision.base.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where chains ended when this node last appended to them: a guess, which the database tests with every entry. A wrong one, after
 * a rollback or another node's entry, costs one more statement and nothing else.
 */
final class RecentHeads {

    private static final int MOST = 4096;

    private final Map<String, LedgerEntries.Head> heads = Collections.synchronizedMap(new Newest());

    /** The chains last appended to. */
    private static final class Newest extends LinkedHashMap<String, LedgerEntries.Head> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LedgerEntries.Head> eldest) {
            return size() > MOST;
        }
    }

    Optional<LedgerEntries.Head> of(String chain) {
        return Optional.ofNullable(heads.get(chain));
    }

    void remember(LedgerEntries.Next appended) {
        heads.put(
                appended.chain(),
                new LedgerEntries.Head(appended.seq(), appended.leaf(), appended.frontier(), appended.frontierSm3()));
    }
}
