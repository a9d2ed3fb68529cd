package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;

/** A paper was handed in after the dossier was sealed; it waits for the next increment (第三十三条). */
record SupplementAdded(String decision, long supplement, String item, String sha256, String source, LocalDate on)
        implements LedgerEvent {}
