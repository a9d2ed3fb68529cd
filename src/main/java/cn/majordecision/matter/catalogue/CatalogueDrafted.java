package cn.majordecision.matter.catalogue;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A draft of the catalogue was begun, the first of the year or an adjustment (第三条第三款 R-005). */
record CatalogueDrafted(int year, int number) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
