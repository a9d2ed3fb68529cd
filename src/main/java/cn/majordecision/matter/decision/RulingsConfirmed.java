package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;
import java.util.List;

/** The legality reviewer confirmed which requirements do not apply. */
record RulingsConfirmed(String decision, List<String> notApplicable) implements LedgerEvent {}
