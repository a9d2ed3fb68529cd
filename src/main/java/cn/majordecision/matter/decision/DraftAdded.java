package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;

/** A version of the draft was added (第十二条); a substantive one makes the evidence bound to earlier texts stale. */
record DraftAdded(String decision, int version, String sha256, Change change, String note) implements LedgerEvent {}
