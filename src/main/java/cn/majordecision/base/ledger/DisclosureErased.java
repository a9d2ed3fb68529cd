package cn.majordecision.base.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Personal data behind a commitment was erased; the database erases and records it in one (《个人信息保护法》第四十七条).
 *
 * @param decision the decision whose entry committed to it, or null for the whole house
 * @param commit the commitment
 * @param authority who ordered it
 * @param reason why
 */
record DisclosureErased(@Nullable String decision, String commit, String authority, String reason)
        implements LedgerEvent {}
