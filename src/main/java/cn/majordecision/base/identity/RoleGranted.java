package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** An account was given a role. */
record RoleGranted(String account, String role) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
