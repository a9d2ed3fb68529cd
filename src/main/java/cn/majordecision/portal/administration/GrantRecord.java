package cn.majordecision.portal.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of who may do what, as the ledger has it (第三十三条).
 *
 * @param seq position in the chain of the house
 * @param by account of whoever did it, or null for the application at its first start
 * @param byName that person's name today
 * @param act what was done, in Chinese
 * @param whom the account concerned
 * @param whomName that person's name today
 * @param role the role given or taken, in Chinese
 * @param detail what else belongs to it: the deputy, or the words of a refusal
 */
record GrantRecord(
        long seq,
        Instant at,
        @Nullable String by,
        @Nullable String byName,
        String act,
        @Nullable String whom,
        @Nullable String whomName,
        @Nullable String role,
        @Nullable String detail) {}
