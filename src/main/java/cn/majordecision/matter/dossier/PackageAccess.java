package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.UnknownDecision;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may have which edition: nobody unless named here. The public one is for everybody signed in once the decision was
 * published; whoever may not see a decision learns nothing of the others (第八条第二款、第三十二条).
 */
@Component
public class PackageAccess {

    private static final Set<String> ARCHIVE = Set.of(Role.ARCHIVIST.id(), Role.AUDITOR.id());
    private static final Set<String> TRANSFER =
            Set.of(Role.ARCHIVIST.id(), Role.AUDITOR.id(), Role.GOVERNMENT_OFFICE.id());

    private final DecisionAccess access;
    private final Dossiers dossiers;
    private final Groups groups;

    PackageAccess(DecisionAccess access, Dossiers dossiers, Groups groups) {
        this.access = access;
        this.dossiers = dossiers;
        this.groups = groups;
    }

    /** The sealed dossier for this person; throws what the person may know instead. */
    SealedDossier dossier(String user, String number, Edition edition) {
        boolean sees = access.maySee(user, number);
        if (edition == Edition.PUBLIC) {
            return dossiers.find(number)
                    .filter(dossier -> sees || dossier.publicManifest() != null)
                    .orElseThrow(
                            () -> sees ? new DossierUnavailable("notSealed", number) : new UnknownDecision(number));
        }
        if (!sees) {
            throw new UnknownDecision(number);
        }
        if (!entitled(groups.of(user), edition)) {
            throw new DossierUnavailable(edition == Edition.ARCHIVE ? "mayNotArchive" : "mayNotTransfer", number);
        }
        return dossiers.find(number).orElseThrow(() -> new DossierUnavailable("notSealed", number));
    }

    /** The sealed list of what this person may know of: of everything for who sees the decision, else of what was made public. */
    String list(String user, String number) {
        SealedDossier dossier = dossier(user, number, Edition.PUBLIC);
        String open = dossier.publicManifest();
        return open == null || access.maySee(user, number) ? dossier.manifest() : open;
    }

    /** The editions of a sealed dossier this person may have, who may see its decision. */
    List<Edition> editions(String user, SealedDossier dossier) {
        Set<String> own = groups.of(user);
        return Arrays.stream(Edition.values())
                .filter(edition ->
                        edition == Edition.PUBLIC ? dossier.publicManifest() != null : entitled(own, edition))
                .toList();
    }

    /** True when this person may read the forms of completed tasks, as the editions have them that are not public. */
    public boolean mayReadRecords(String user) {
        return entitled(groups.of(user), Edition.TRANSFER);
    }

    private static boolean entitled(Set<String> own, Edition edition) {
        return !Collections.disjoint(own, edition == Edition.ARCHIVE ? ARCHIVE : TRANSFER);
    }
}
