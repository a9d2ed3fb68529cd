package cn.majordecision.base.identity;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person named a substitute for a period. */
public record SubstituteNamed(String principal, String deputy, LocalDate from, LocalDate to) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
