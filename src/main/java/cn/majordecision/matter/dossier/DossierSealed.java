package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;

/** The dossier of a decision was sealed; the hash is that of the manifest, which names everything else (第三十三条). */
record DossierSealed(
        String decision,
        String archiveNumber,
        String retention,
        LocalDate transferDue,
        String manifestSha256,
        long ledgerSeq,
        int records,
        int documents)
        implements LedgerEvent {

    @Override
    public boolean milestone() {
        return true;
    }
}
