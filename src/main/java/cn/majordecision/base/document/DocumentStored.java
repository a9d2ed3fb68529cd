package cn.majordecision.base.document;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** Content was stored for the first time (第三十三条); its name stays out, for it may carry somebody's personal data. */
public record DocumentStored(String sha256, long size, String mediaType) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
