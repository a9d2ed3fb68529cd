package cn.majordecision.matter.transfer;

import cn.majordecision.base.document.DocumentAccess;
import org.springframework.stereotype.Component;

/** Whoever may see the register of transfers may read the receipts (《档案法实施条例》第二十条). */
@Component
class TransferDocuments implements DocumentAccess {

    private final Transfers transfers;
    private final TransferReaders readers;

    TransferDocuments(Transfers transfers, TransferReaders readers) {
        this.transfers = transfers;
        this.readers = readers;
    }

    @Override
    public boolean mayRead(String userId, String sha256) {
        return readers.may(userId) && transfers.isReceipt(sha256);
    }
}
