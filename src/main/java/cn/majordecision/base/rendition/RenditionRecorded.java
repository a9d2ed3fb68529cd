package cn.majordecision.base.rendition;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A lasting form of a document was sought, with this outcome (第三十三条); PREMIS calls it a migration. */
record RenditionRecorded(
        String sha256, Rendition.State state, @Nullable String rendition, String standard, String tool)
        implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
