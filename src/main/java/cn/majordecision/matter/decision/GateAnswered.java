package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;
import java.util.List;

/** The gate was asked: open, or the requirements still unmet (第二十五条、第二十九条). */
public record GateAnswered(String decision, boolean open, List<String> unmet) implements LedgerEvent {

    @Override
    public boolean milestone() {
        return open;
    }
}
