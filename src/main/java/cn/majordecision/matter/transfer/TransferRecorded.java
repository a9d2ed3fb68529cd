package cn.majordecision.matter.transfer;

import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.ledger.Personal;
import java.time.LocalDate;

/** A sealed dossier was handed over to an archive; the entry only commits to the names of the two people (《档案法实施条例》第二十条). */
record TransferRecorded(
        String decision,
        String receiver,
        LocalDate transferredOn,
        Personal deliveredBy,
        Personal receivedBy,
        String receiptNumber,
        String receipt,
        int pieces,
        long bytes,
        Medium medium,
        String digest,
        String digestOf)
        implements LedgerEvent {

    @Override
    public boolean milestone() {
        return true;
    }
}
