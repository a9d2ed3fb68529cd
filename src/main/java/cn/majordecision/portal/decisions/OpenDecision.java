package cn.majordecision.portal.decisions;

import static cn.majordecision.base.regulation.Requirement.R_001;
import static cn.majordecision.base.regulation.Requirement.R_010;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.catalogue.KeepCatalogue;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.proposal.KeepProposals;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An undertaker opens a decision for the own unit and the procedure begins, in one transaction (第二条、第十条). */
@Component
class OpenDecision {

    /** Characters; the title stands on every paper of the decision. */
    static final int LONGEST_TITLE = 120;

    private static final Set<DecisionState> ADJUSTABLE = Set.of(DecisionState.PUBLISHED, DecisionState.ARCHIVED);

    private final List<Rule<Request>> rules = List.of(
            Rule.of(R_010, "OpenDecision.undertaker", request -> request.account()
                    .roles()
                    .contains(Role.UNDERTAKER)),
            Rule.of(R_010, "OpenDecision.title", request -> Filled.in(request.title())),
            Rule.of(R_010, "OpenDecision.titleTooLong", request -> request.characters() <= LONGEST_TITLE, request ->
                    new Object[] {LONGEST_TITLE, request.characters()}),
            Rule.of(R_001, "OpenDecision.parent", this::adjustsSomething));

    private final Accounts accounts;
    private final Decisions decisions;
    private final DecisionAccess access;
    private final Procedures procedures;
    private final KeepCatalogue catalogue;
    private final KeepProposals proposals;
    private final Judgement judgement;

    OpenDecision(
            Accounts accounts,
            Decisions decisions,
            DecisionAccess access,
            Procedures procedures,
            KeepCatalogue catalogue,
            KeepProposals proposals,
            Judgement judgement) {
        this.accounts = accounts;
        this.decisions = decisions;
        this.access = access;
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.judgement = judgement;
    }

    private record Request(
            Account account, String title, @Nullable String parent) {

        /** Rare characters count as one each, as people count them. */
        int characters() {
            return title.codePointCount(0, title.length());
        }
    }

    /** Opens the decision and returns its number. */
    @Transactional
    String open(String user, Opening opening) {
        Account account = accounts.find(user).orElseThrow();
        String title = opening.title() == null ? "" : opening.title().strip();
        judgement.judge(new Request(account, title, opening.parent()), rules);
        String number = decisions.open(title, opening.parent(), account.unit(), user);
        procedures.begin("Decision", number, Flags.none().and("unit", account.unit()));
        if (opening.item() != null) {
            catalogue.takeUp(number, opening.item());
        }
        if (opening.received() != null) {
            proposals.takeUp(user, number, opening.received());
        }
        if (opening.proposal() != null) {
            String task = procedures.open(number).get(0).id();
            procedures.complete(task, opening.proposal());
        }
        return number;
    }

    private boolean adjustsSomething(Request request) {
        String parent = request.parent();
        return parent == null || (access.maySee(request.account().id(), parent) && adjustable(decisions.get(parent)));
    }

    private static boolean adjustable(Decision decision) {
        return ADJUSTABLE.contains(decision.state());
    }
}
