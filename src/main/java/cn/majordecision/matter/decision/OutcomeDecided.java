package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;

/** The administrative head decided after collective discussion (第三十条). */
record OutcomeDecided(String decision, Outcome outcome, int draftVersion) implements LedgerEvent {

    @Override
    public boolean milestone() {
        return true;
    }
}
