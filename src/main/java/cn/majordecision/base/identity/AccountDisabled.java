package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** An account was closed to its holder. */
record AccountDisabled(String account) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
