package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dossier of a decision was sealed; the hashes are those of its manifests, which name everything else (第三十三条). */
record DossierSealed(
        String decision,
        String archiveNumber,
        String retention,
        LocalDate transferDue,
        String manifestSha256,
        @Nullable String publicManifestSha256,
        long ledgerSeq,
        int records,
        int documents)
        implements LedgerEvent {

    @Override
    public boolean milestone() {
        return true;
    }
}
