package cn.majordecision.matter.dossier;

import static cn.majordecision.base.regulation.Requirement.R_063;
import static cn.majordecision.base.regulation.Requirement.R_085;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.matter.decision.DecisionAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers that come after the sealing — reports on the execution, the evaluation, corrections — are handed in by whoever owes
 * them and wait for the archivist; nobody may keep them back (第三十三条、第三十四条、第三十六条; 《档案法》第十四条).
 */
@Component
public class SupplementDossier {

    private static final int LONGEST = 200;

    private final LateSupplements supplements;
    private final SealedDossiers sealed;
    private final DecisionAccess access;
    private final DossierDirectories directories;
    private final Documents documents;
    private final Groups groups;
    private final Judgement judgement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupplementDossier(
            LateSupplements supplements,
            SealedDossiers sealed,
            DecisionAccess access,
            DossierDirectories directories,
            Documents documents,
            Groups groups,
            Judgement judgement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.supplements = supplements;
        this.sealed = sealed;
        this.access = access;
        this.directories = directories;
        this.documents = documents;
        this.groups = groups;
        this.judgement = judgement;
        this.events = events;
        this.clock = clock;
    }

    private record HandingIn(String user, String decision, Supplement paper) {}

    private record Withdrawal(String user, LateSupplement paper, String reason) {}

    private final List<Rule<HandingIn>> handingIn = List.of(
            Rule.of(R_085, "SupplementDossier.who", act -> may(act.user(), act.decision())),
            Rule.of(R_063, "SupplementDossier.sealed", this::isSealed),
            Rule.of(R_063, "SupplementDossier.item", this::namesItem),
            Rule.of(R_063, "SupplementDossier.document", this::isThere),
            Rule.of(
                    R_063,
                    "SupplementDossier.source",
                    act -> Filled.in(act.paper().source()) && fits(act.paper().source())),
            Rule.of(R_063, "SupplementDossier.on", this::madeByToday),
            Rule.of(R_063, "SupplementDossier.note", act -> fits(act.paper().note())));

    private final List<Rule<Withdrawal>> withdrawing = List.of(
            Rule.of(R_085, "WithdrawSupplement.who", this::ownOrArchivist),
            Rule.of(R_063, "WithdrawSupplement.reason", act -> Filled.in(act.reason()) && fits(act.reason())));

    /** True for who owes papers of this decision: its unit, the executing units, the office, the archivist. */
    public boolean may(String user, String decision) {
        Set<String> own = groups.of(user);
        String undertaker =
                Role.UNDERTAKER.groupOf(access.visible(user, decision).unit());
        return !Collections.disjoint(
                own, Set.of(undertaker, Role.EXECUTOR.id(), Role.GOVERNMENT_OFFICE.id(), Role.ARCHIVIST.id()));
    }

    /** Hands a paper in; throws a violation that names every rule broken. */
    @Transactional
    public void add(String user, String decision, Supplement paper) {
        access.visible(user, decision);
        judgement.judge(new HandingIn(user, decision, paper), handingIn);
        events.publishEvent(new SupplementAdded(
                decision,
                supplements.add(decision, paper, user),
                Objects.requireNonNull(paper.item()),
                Objects.requireNonNull(paper.document()),
                Objects.requireNonNull(paper.source()),
                Objects.requireNonNull(paper.on())));
    }

    /** Withdraws one that no increment holds yet. */
    @Transactional
    public void withdraw(String user, String decision, long id, String reason) {
        access.visible(user, decision);
        LateSupplement paper = supplements.waiting(decision).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> judgement.violation(R_063, "WithdrawSupplement.waiting"));
        judgement.judge(new Withdrawal(user, paper, reason), withdrawing);
        supplements.settle(paper, null, reason.strip(), user);
        events.publishEvent(new SupplementWithdrawn(
                decision,
                id,
                Objects.requireNonNull(paper.paper().item()),
                Objects.requireNonNull(paper.paper().document()),
                reason.strip()));
    }

    private boolean isSealed(HandingIn act) {
        return sealed.find(act.decision()).isPresent();
    }

    private boolean namesItem(HandingIn act) {
        return act.paper().item() != null
                && directories.of(act.decision()).has(act.paper().item());
    }

    private boolean isThere(HandingIn act) {
        return act.paper().document() != null && documents.has(act.paper().document());
    }

    private boolean madeByToday(HandingIn act) {
        return act.paper().on() != null && !act.paper().on().isAfter(LocalDate.now(clock));
    }

    private boolean ownOrArchivist(Withdrawal act) {
        return act.paper().by().equals(act.user()) || groups.of(act.user()).contains(Role.ARCHIVIST.id());
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.strip().length() <= LONGEST;
    }
}
