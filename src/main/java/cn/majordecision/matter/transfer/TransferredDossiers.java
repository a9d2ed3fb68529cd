package cn.majordecision.matter.transfer;

import cn.majordecision.matter.dossier.Transferred;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the list of dossiers which of them the state archive has. */
@Component
class TransferredDossiers implements Transferred {

    private final Transfers transfers;

    TransferredDossiers(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Set<String> decisions() {
        return transfers.all().stream().map(Transfer::decision).collect(Collectors.toSet());
    }
}
