package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEvent;
import java.util.List;

/**
 * What came after the sealing was sealed in its turn: its list names the list sealed before, and the documents are all it holds
 * (第三十三条).
 */
record IncrementSealed(
        String decision,
        int number,
        String archiveNumber,
        String manifestSha256,
        String previousSha256,
        long ledgerSeq,
        List<String> documents)
        implements LedgerEvent {

    @Override
    public boolean milestone() {
        return true;
    }
}
