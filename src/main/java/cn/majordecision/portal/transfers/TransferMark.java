package cn.majordecision.portal.transfers;

import cn.majordecision.matter.transfer.Transfer;
import cn.majordecision.matter.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the page of a dossier whether it was handed over (《档案法实施条例》第二十条). */
@Component
public class TransferMark {

    private final Transfers transfers;

    TransferMark(Transfers transfers) {
        this.transfers = transfers;
    }

    /** The transfer of that dossier; null while it is still here. */
    public @Nullable Transfer of(String decision) {
        return transfers.of(decision).orElse(null);
    }
}
