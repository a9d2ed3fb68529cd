package cn.majordecision.portal.administration;

import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.ledger.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried to change powers against the separation of duties (第三十三条).
 *
 * @param address what was asked for; it names the account
 * @param rule name of the rule that refused
 * @param message what the person was told
 */
record GrantRefused(String address, String rule, Personal message) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
