package cn.majordecision.matter.dossier;

import cn.majordecision.base.stamp.Content;
import cn.majordecision.base.stamp.EvidenceRecords;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives every sealed package its evidence record, and the next one before certificate or hash function age (第三十三条). */
@Component
class RenewEvidence {

    private static final Logger LOG = LoggerFactory.getLogger(RenewEvidence.class);

    private final SealedLines lines;
    private final Dossiers dossiers;
    private final Increments increments;
    private final DossierPackage packages;
    private final Evidences store;

    RenewEvidence(
            SealedLines lines, Dossiers dossiers, Increments increments, DossierPackage packages, Evidences store) {
        this.lines = lines;
        this.dossiers = dossiers;
        this.increments = increments;
        this.packages = packages;
        this.store = store;
    }

    /** The run ended at this decision. */
    static final class Stopped extends IOException {

        private static final long serialVersionUID = 1L;

        private final String decision;

        Stopped(String decision, IOException cause) {
            super(cause);
            this.decision = decision;
        }

        String decision() {
            return decision;
        }
    }

    /** Does what is due; an authority that does not answer ends the run with its reason, and the next one goes on. */
    void run(EvidenceRecords records) throws IOException {
        if (!records.possible()) {
            return;
        }
        for (SealedRegister.Line line : lines.all()) {
            SealedDossier first = dossiers.find(line.decision()).orElseThrow();
            renew(records, first, 0);
            for (Increment later : increments.of(line.decision())) {
                renew(records, increments.packable(first, later.number()).orElseThrow(), later.number());
            }
        }
    }

    private void renew(EvidenceRecords records, SealedDossier dossier, int increment) throws IOException {
        Evidence last = store.newest(dossier.decision(), increment).orElse(null);
        byte[] record = last == null ? null : last.record();
        String function = last == null ? "" : last.hashFunction();
        if (!records.due(record, last == null ? null : last.at(), function)) {
            return;
        }
        try {
            DossierPackage.Ready ready = packages.ready(dossier, Edition.TRANSFER);
            Content content = out -> packages.writeTo(ready, out);
            records.next(record, function, content).ifPresent(made -> store.keep(dossier.decision(), increment, made));
        } catch (DossierUnavailable notYet) {
            LOG.info("案卷 {} 还不能形成证据记录：{}", dossier.archiveNumber(), notYet.getMessage());
        } catch (IOException failed) {
            throw new Stopped(dossier.decision(), failed);
        }
    }
}
