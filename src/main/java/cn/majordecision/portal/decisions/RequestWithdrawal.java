package cn.majordecision.portal.decisions;

import static cn.majordecision.base.regulation.Requirement.R_010;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionState;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The undertaking unit asks, with its reason, to withdraw a decision that has not been adopted; the government office answers. */
@Component
class RequestWithdrawal {

    private static final Set<DecisionState> WITHDRAWABLE = Set.of(DecisionState.PROPOSED, DecisionState.STARTED);

    private final Groups groups;
    private final Procedures procedures;
    private final Judgement judgement;
    private final ApplicationEventPublisher events;

    private final List<Rule<Request>> rules = List.of(
            Rule.of(R_010, "RequestWithdrawal.unit", this::ownUnit),
            Rule.of(R_010, "RequestWithdrawal.reason", request -> Filled.in(request.reason())),
            Rule.of(
                    R_010,
                    "RequestWithdrawal.state",
                    request -> WITHDRAWABLE.contains(request.decision().state())),
            Rule.of(R_010, "RequestWithdrawal.pending", this::nonePending));

    RequestWithdrawal(Groups groups, Procedures procedures, Judgement judgement, ApplicationEventPublisher events) {
        this.groups = groups;
        this.procedures = procedures;
        this.judgement = judgement;
        this.events = events;
    }

    private record Request(String user, Decision decision, String reason) {}

    record WithdrawalRequested(String decision, String reason) implements LedgerEvent {}

    @Transactional
    void request(String user, Decision decision, String reason) {
        judgement.judge(new Request(user, decision, reason), rules);
        procedures.tell("WithdrawalRequested", decision.number());
        events.publishEvent(new WithdrawalRequested(decision.number(), reason));
    }

    private boolean ownUnit(Request request) {
        return groups.of(request.user())
                .contains(Role.UNDERTAKER.groupOf(request.decision().unit()));
    }

    private boolean nonePending(Request request) {
        return procedures.open(request.decision().number()).stream()
                .map(OpenTask::name)
                .noneMatch("ApproveWithdrawal"::equals);
    }
}
