package cn.majordecision.matter.proposal;

import cn.majordecision.base.document.DocumentAccess;
import org.springframework.stereotype.Component;

/** Whoever may see a proposal may read it as it was written (第十条). */
@Component
class ProposalDocuments implements DocumentAccess {

    private final Proposals proposals;

    ProposalDocuments(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public boolean mayRead(String userId, String sha256) {
        return proposals.shows(userId, sha256);
    }
}
