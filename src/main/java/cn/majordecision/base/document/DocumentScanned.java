package cn.majordecision.base.document;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A scanner looked at a document and found nothing, with the signatures it had that day (《档案法实施条例》第四十条, R-088). */
record DocumentScanned(String sha256, String scanner) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
