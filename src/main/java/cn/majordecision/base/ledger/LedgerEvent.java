package cn.majordecision.base.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A fact that has happened, named by a past participle and published inside the transaction that made it true (第三十三条).
 *
 * <p>Implementations are records whose components are text, whole numbers, booleans, enums, dates, lists, maps or further
 * records, and {@link Personal} for what is about a person; the ledger adds who did it and when.
 */
public interface LedgerEvent {

    /** The decision the fact belongs to, or null for a fact of the whole house (accounts, calendar). */
    @Nullable
    String decision();

    /** True for a fact that is to stand in a signed checkpoint at once and not only with the next regular one. */
    default boolean milestone() {
        return false;
    }
}
