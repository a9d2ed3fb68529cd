package cn.majordecision.matter.catalogue;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A matter was taken out of the draft of the catalogue (第三条第三款 R-005). */
record CatalogueItemDropped(int year, int number, String title) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
