package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.LedgerEvent;

/**
 * Every comment was sorted and answered (第十八条); the decision's own chain says how many entries of the public's chain that was.
 *
 * @param chain the public's chain
 * @param entries how long it was
 * @param received how many comments
 */
record CommentsConcluded(String decision, String chain, long entries, long received) implements LedgerEvent {}
