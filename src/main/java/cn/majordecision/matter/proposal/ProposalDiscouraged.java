package cn.majordecision.matter.proposal;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The unit has studied a proposal and advises against starting (第十条). */
public record ProposalDiscouraged(long proposal, String title, String finding) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
