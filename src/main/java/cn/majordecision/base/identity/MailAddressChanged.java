package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The e-mail address of an account was set, replaced or taken away; the address itself stays out of the ledger. */
record MailAddressChanged(String account) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
