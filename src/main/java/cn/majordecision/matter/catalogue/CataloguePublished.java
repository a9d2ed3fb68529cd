package cn.majordecision.matter.catalogue;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The catalogue was published with the consent it needs (第三条第三款 R-005). */
record CataloguePublished(
        int year, int number, String meeting, LocalDate meetingOn, String consent, LocalDate consentOn, int items)
        implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
