package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A closed account was opened again. */
record AccountEnabled(String account) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
