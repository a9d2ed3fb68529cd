package cn.majordecision.matter.dossier;

import org.springframework.stereotype.Component;

/** Whether there is an evidence record to be had; templates ask {@code @evidenceMark} (第三十三条). */
@Component("evidenceMark")
public class EvidenceMark {

    private final Evidences store;

    EvidenceMark(Evidences store) {
        this.store = store;
    }

    /** True for a dossier whose package has one. */
    public boolean of(String decision) {
        return store.newest(decision, 0).isPresent();
    }
}
