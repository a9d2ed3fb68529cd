package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.DocumentAccess;
import cn.majordecision.matter.decision.DecisionAccess;
import org.springframework.stereotype.Component;

/** Whoever may see a decision may read what was added to its dossier later (第三十三条). */
@Component
class LateDocuments implements DocumentAccess {

    private final LateSupplements supplements;
    private final DecisionAccess access;

    LateDocuments(LateSupplements supplements, DecisionAccess access) {
        this.supplements = supplements;
        this.access = access;
    }

    @Override
    public boolean mayRead(String userId, String sha256) {
        return supplements.decisionsWith(sha256).stream().anyMatch(decision -> access.maySee(userId, decision));
    }
}
