package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The password of an account was replaced. */
record PasswordChanged(String account) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
