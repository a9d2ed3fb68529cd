package cn.majordecision.base.workflow.guard;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody went on trying what had just been refused and put on record.
 *
 * @param decision decision number
 * @param action the address asked for, without what differs from one attempt to the next
 * @param actor account id of the person
 * @param times how often since
 * @param since when the first attempt was put on record
 */
public record ActionsRefused(
        @Nullable String decision, String action, @Nullable String actor, int times, Instant since)
        implements LedgerEvent {}
