package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;
import java.util.List;

/** The requirement plan was derived from the questionnaire and the profile. */
record PlanFrozen(String decision, List<PlannedRequirement> requirements) implements LedgerEvent {}
