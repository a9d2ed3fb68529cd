package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * An evidence record could not be made or renewed (RFC 4998; 第三十三条).
 *
 * @param decision whose package it was; null where the run broke off before any
 * @param reason why, in words
 */
record EvidenceNotRenewed(@Nullable String decision, String reason) implements LedgerEvent {}
