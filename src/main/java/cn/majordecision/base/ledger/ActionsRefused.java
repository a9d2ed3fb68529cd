package cn.majordecision.base.ledger;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody went on trying what had just been refused and put on record.
 *
 * @param decision decision number
 * @param action what was tried, without what differs from one attempt to the next
 * @param actor account id of the person, or null when nobody known was behind it
 * @param times how often since
 * @param since when the first attempt was put on record
 * @param rules keys of the rules broken in these attempts
 */
record ActionsRefused(
        @Nullable String decision,
        String action,
        @Nullable String actor,
        int times,
        Instant since,
        SortedSet<String> rules)
        implements LedgerEvent {}
