package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A substitution ended before its time. */
record SubstitutionEnded(String principal, String deputy, LocalDate lastDay) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
