package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** A decision was opened under a number and a rule profile (第十条). */
record DecisionOpened(
        String decision, String title, Kind kind, @Nullable String parent, String unit, String profile, int version)
        implements LedgerEvent {}
