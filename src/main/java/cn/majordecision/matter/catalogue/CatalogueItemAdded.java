package cn.majordecision.matter.catalogue;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A matter was put into the draft of the catalogue (第三条第三款 R-005). */
record CatalogueItemAdded(int year, int number, String title, String leadUnit, String source) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
