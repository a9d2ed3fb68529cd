package cn.majordecision.step.legalityreview;

import cn.majordecision.base.ledger.LedgerEvent;

/** A legality opinion was given on one text, which its SHA-256 names (第二十七条、第二十八条, R-053). */
record OpinionIssued(
        String decision, ReviewResult result, int draftVersion, String draftSha256, String responsibleReviewer)
        implements LedgerEvent {}
