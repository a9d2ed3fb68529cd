package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;

/** A decision as a whole came to stand elsewhere. */
record DecisionMoved(String decision, DecisionState state) implements LedgerEvent {

    @Override
    public boolean milestone() {
        return state == DecisionState.PUBLISHED;
    }
}
