package cn.majordecision.matter.proposal;

import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.ledger.Personal;
import org.jspecify.annotations.Nullable;

/** A proposal came in and was handed to a unit; the entry only commits to who proposes and in which words (第十条). */
public record ProposalReceived(
        long proposal,
        Channel channel,
        Personal proposer,
        String title,
        Personal content,
        @Nullable String document,
        String unit)
        implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
