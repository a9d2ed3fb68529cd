package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The holder of an account changed to another unit. */
record AccountMoved(String account, String unit) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
