package cn.majordecision.step.publication;

import cn.majordecision.base.ledger.LedgerEvent;

/**
 * A decision was put on the public pages (第三十二条).
 *
 * @param notice its public name
 * @param text the published text
 */
record NoticePublished(String decision, String notice, String text) implements LedgerEvent {}
