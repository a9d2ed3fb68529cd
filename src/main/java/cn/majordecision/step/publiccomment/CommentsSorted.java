package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.LedgerEvent;
import java.util.List;

/**
 * Comments were put into a class of opinions (第十八条).
 *
 * @param decision the chain of the consultation
 * @param category the class
 * @param comments their places in this chain
 */
record CommentsSorted(String decision, String category, List<Long> comments) implements LedgerEvent {}
