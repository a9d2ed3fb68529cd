package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** An account was opened; the person's name stays out of the ledger. */
record AccountCreated(String account, String unit) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
