package cn.majordecision.base.access;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was turned away at the door: a login that failed, an address without permission, a write without its token or
 * without any login (第三十三条).
 *
 * @param account id of the account, or null when there is no such account: whatever else was typed is nobody's business
 * @param reason why
 * @param address what was asked for
 */
record AccessRefused(@Nullable String account, Reason reason, String address) implements LedgerEvent {

    /** Why somebody is turned away. */
    enum Reason {
        WRONG_PASSWORD,
        ACCOUNT_CLOSED,
        TOO_MANY_FAILURES,
        NO_PERMISSION,
        NO_TOKEN,
        NOT_SIGNED_IN
    }

    @Override
    public @Nullable String decision() {
        return null;
    }
}
