package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A role was taken from an account. */
record RoleRevoked(String account, String role) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
