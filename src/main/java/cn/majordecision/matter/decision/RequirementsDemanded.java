package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.LedgerEvent;
import java.util.List;

/** The plan of a decision has grown by what its chosen ways of participation owe (第十五条至第十七条). */
record RequirementsDemanded(String decision, List<String> requirements) implements LedgerEvent {}
