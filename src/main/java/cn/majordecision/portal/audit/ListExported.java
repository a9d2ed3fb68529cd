package cn.majordecision.portal.audit;

import cn.majordecision.base.ledger.LedgerEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took a list out of the house (第三十三条).
 *
 * @param list which one
 * @param filters what narrowed it down
 * @param rows how many rows
 * @param sha256 of the file, so that a copy can be told from a forgery
 */
record ListExported(String list, Map<String, String> filters, int rows, String sha256) implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
