package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;

/** A paper was withdrawn before any increment held it; it stays on record with the reason (第三十三条). */
record SupplementWithdrawn(String decision, long supplement, String item, String sha256, String reason)
        implements LedgerEvent {}
