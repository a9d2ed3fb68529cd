package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The signed text was to be kept as OFD too, with this outcome (第三十三条); PREMIS calls it a migration. */
record OfdRecorded(String decision, String sha256, @Nullable String rendition, String standard, String remark)
        implements LedgerEvent {}
