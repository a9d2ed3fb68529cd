package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.LedgerEvent;

/**
 * A class of opinions was answered (第十八条, R-031).
 *
 * @param decision the chain of the consultation
 * @param category the class
 * @param summary what they say
 * @param adopted YES, PARTLY or NO
 * @param reason why not, or why only partly
 */
record OpinionAnswered(String decision, String category, String summary, String adopted, String reason)
        implements LedgerEvent {}
