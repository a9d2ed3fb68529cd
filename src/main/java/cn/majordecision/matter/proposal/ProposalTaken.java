package cn.majordecision.matter.proposal;

import cn.majordecision.base.ledger.LedgerEvent;

/** A decision is proposed out of a proposal that was received (第十条). */
record ProposalTaken(String decision, long proposal, String channel) implements LedgerEvent {}
