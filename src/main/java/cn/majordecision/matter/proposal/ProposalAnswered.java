package cn.majordecision.matter.proposal;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The organ has decided not to start, or has the unit study the proposal anew (第十条). */
public record ProposalAnswered(long proposal, String title, boolean agreed, String opinion, String unit)
        implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
