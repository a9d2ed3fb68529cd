package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The name of an account's holder was corrected; the name itself stays out of the ledger. */
record AccountRenamed(String account) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
