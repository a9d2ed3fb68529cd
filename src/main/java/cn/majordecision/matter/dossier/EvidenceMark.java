package cn.majordecision.matter.dossier;

import cn.majordecision.base.stamp.OfflineTimestamp;
import org.springframework.stereotype.Component;

/** Whether there is an evidence record to be had; templates ask {@code @evidenceMark} (第三十三条). */
@Component("evidenceMark")
public class EvidenceMark {

    private final Evidences store;
    private final Dossiers dossiers;

    EvidenceMark(Evidences store, Dossiers dossiers) {
        this.store = store;
        this.dossiers = dossiers;
    }

    /** True for a sealed dossier whose checkpoint the demonstration's own authority dates. */
    public boolean demonstration(String decision) {
        return dossiers.find(decision)
                .filter(dossier -> OfflineTimestamp.demonstration(
                        Dossiers.manifest(dossier.manifest()).timestamp()))
                .isPresent();
    }

    /** True for a dossier whose package has one. */
    public boolean of(String decision) {
        return store.newest(decision, 0).isPresent();
    }
}
