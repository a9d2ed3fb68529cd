package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A unit was given another name. */
record UnitRenamed(String unit, String name) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
