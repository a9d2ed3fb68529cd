package cn.majordecision.matter.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person may be told of a sealed dossier, and in which editions the person may have it (第三十三条). */
@Component
public class SealedPackages {

    private final Dossiers dossiers;
    private final PackageAccess access;
    private final DossierPackage packages;

    SealedPackages(Dossiers dossiers, PackageAccess access, DossierPackage packages) {
        this.dossiers = dossiers;
        this.access = access;
        this.packages = packages;
    }

    /**
     * A sealed dossier.
     *
     * @param archiveNumber 档号
     * @param retention how long it is kept, in Chinese
     * @param transferDue the day it goes to the state archive at the latest
     * @param sealedAt when, by the database
     * @param manifestSha256 the hash the ledger keeps
     * @param editions those the person may have
     * @param ofdOf hash of the document that has an OFD in it; empty for none
     * @param obstacle why there is no package yet, in Chinese; empty when there is
     */
    public record Offer(
            String archiveNumber,
            String retention,
            LocalDate transferDue,
            Instant sealedAt,
            String manifestSha256,
            List<Edition> editions,
            String ofdOf,
            String obstacle) {}

    /** The offer to this person, who may see the decision; none while the dossier is not sealed. */
    public Optional<Offer> of(String user, String decision) {
        return dossiers.find(decision)
                .map(dossier -> new Offer(
                        dossier.archiveNumber(),
                        dossier.retention(),
                        dossier.transferDue(),
                        dossier.sealedAt(),
                        dossier.manifestSha256(),
                        access.editions(user, dossier),
                        OfdCopy.in(Dossiers.manifest(dossier.manifest()))
                                .map(Manifest.RenditionFile::of)
                                .orElse(""),
                        packages.obstacle(dossier).orElse("")));
    }
}
