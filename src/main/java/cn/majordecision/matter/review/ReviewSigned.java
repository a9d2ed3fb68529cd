package cn.majordecision.matter.review;

import cn.majordecision.base.ledger.LedgerEvent;

/** A dossier was reviewed; the report itself is kept under its hash (第九条、第三十三条). */
record ReviewSigned(
        String decision, String standard, int version, int score, boolean vetoed, String grade, String reportSha256)
        implements LedgerEvent {}
