package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;

/** The reviewer confirmed that a version changes nothing of substance. */
record ChangeConfirmed(String decision, int version) implements LedgerEvent {}
