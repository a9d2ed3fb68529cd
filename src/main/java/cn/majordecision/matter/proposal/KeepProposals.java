package cn.majordecision.matter.proposal;

import static cn.majordecision.base.regulation.Requirement.R_010;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.ledger.Personal;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters proposals and carries them on: the unit studies, the organ decides; a unit alone can bury none (第十条). */
@Component
public class KeepProposals {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 10_000;

    private final Proposals proposals;
    private final Groups groups;
    private final Units units;
    private final Documents documents;
    private final Judgement judgement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepProposals(
            Proposals proposals,
            Groups groups,
            Units units,
            Documents documents,
            Judgement judgement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.groups = groups;
        this.units = units;
        this.documents = documents;
        this.judgement = judgement;
        this.events = events;
        this.clock = clock;
    }

    private record Entry(Set<String> groups, Incoming incoming) {}

    private record Act(
            Set<String> groups, Proposal proposal, @Nullable Boolean agreed, String words) {

        boolean byUndertaker() {
            return groups.contains(Role.UNDERTAKER.groupOf(proposal.unit()));
        }

        boolean stands(Standing standing) {
            return proposal.standing() == standing;
        }
    }

    private final List<Rule<Entry>> entering = List.of(
            Rule.of(R_010, "KeepProposals.office", entry -> entry.groups().contains(Role.GOVERNMENT_OFFICE.id())),
            Rule.of(R_010, "KeepProposals.channel", entry -> entry.incoming().channel() != null),
            Rule.of(
                    R_010,
                    "KeepProposals.proposer",
                    entry -> Filled.in(entry.incoming().proposer())),
            Rule.of(
                    R_010,
                    "KeepProposals.title",
                    entry -> Filled.in(entry.incoming().title())),
            Rule.of(R_010, "KeepProposals.tooLong", this::shortEnough),
            Rule.of(
                    R_010,
                    "KeepProposals.content",
                    entry -> Filled.in(entry.incoming().content())
                            || entry.incoming().document() != null),
            Rule.of(R_010, "KeepProposals.document", this::documentIsThere),
            Rule.of(R_010, "KeepProposals.receivedOn", this::alreadyReceived),
            Rule.of(R_010, "KeepProposals.unit", this::unitIsThere));

    private static final List<Rule<Act>> ADVISING = List.of(
            Rule.of(R_010, "KeepProposals.undertaker", Act::byUndertaker),
            Rule.of(R_010, "KeepProposals.inStudy", act -> act.stands(Standing.IN_STUDY)),
            Rule.of(R_010, "KeepProposals.finding", act -> Filled.in(act.words())));

    private static final List<Rule<Act>> ANSWERING = List.of(
            Rule.of(R_010, "KeepProposals.head", act -> act.groups().contains(Role.ADMINISTRATIVE_HEAD.id())),
            Rule.of(R_010, "KeepProposals.advised", act -> act.stands(Standing.ADVISED_AGAINST)),
            Rule.of(R_010, "KeepProposals.answer", act -> act.agreed() != null),
            Rule.of(
                    R_010,
                    "KeepProposals.opinion",
                    act -> !Boolean.FALSE.equals(act.agreed()) || Filled.in(act.words())));

    private static final List<Rule<Act>> TAKING_UP = List.of(
            Rule.of(R_010, "KeepProposals.undertaker", Act::byUndertaker),
            Rule.of(R_010, "KeepProposals.inStudy", act -> act.stands(Standing.IN_STUDY)));

    /** The government office enters what came in and hands it to a unit; its number in the register. */
    @Transactional
    public long enter(String user, Incoming incoming) {
        judgement.judge(new Entry(groups.of(user), incoming), entering);
        long id = proposals.add(incoming, user);
        Channel channel = java.util.Objects.requireNonNull(incoming.channel());
        events.publishEvent(new ProposalReceived(
                id,
                channel,
                new Personal(incoming.proposer()),
                incoming.title(),
                new Personal(incoming.content()),
                incoming.document(),
                incoming.unit()));
        return id;
    }

    /** The unit has studied it and advises against starting. */
    @Transactional
    public void adviseAgainst(String user, long id, String finding) {
        Act act = act(user, id, null, finding);
        judgement.judge(act, ADVISING);
        proposals.found(id, act.words(), user);
        events.publishEvent(new ProposalDiscouraged(id, act.proposal().title(), act.words()));
    }

    /** The administrative head agrees not to start, or has it studied anew. */
    @Transactional
    public void answer(String user, long id, @Nullable Boolean agreed, String opinion) {
        Act act = act(user, id, agreed, opinion);
        judgement.judge(act, ANSWERING);
        boolean yes = Boolean.TRUE.equals(agreed);
        proposals.answered(id, yes, act.words(), user);
        events.publishEvent(new ProposalAnswered(
                id, act.proposal().title(), yes, act.words(), act.proposal().unit()));
    }

    /** The unit proposes a decision out of it. */
    @Transactional
    public void takeUp(String user, String decision, long id) {
        Act act = act(user, id, null, "");
        judgement.judge(act, TAKING_UP);
        proposals.takenUp(id, decision);
        events.publishEvent(
                new ProposalTaken(decision, id, act.proposal().channel().label()));
    }

    private Act act(String user, long id, @Nullable Boolean agreed, String words) {
        Proposal proposal = proposals.find(user, id).orElseThrow(() -> new UnknownProposal(id));
        return new Act(groups.of(user), proposal, agreed, words.strip());
    }

    private boolean shortEnough(Entry entry) {
        return entry.incoming().title().length() <= LONGEST_TITLE
                && entry.incoming().proposer().length() <= LONGEST_TITLE
                && entry.incoming().content().length() <= LONGEST_TEXT;
    }

    private boolean documentIsThere(Entry entry) {
        String document = entry.incoming().document();
        return document == null || documents.has(document);
    }

    private boolean alreadyReceived(Entry entry) {
        LocalDate day = entry.incoming().receivedOn();
        return day != null && !day.isAfter(LocalDate.now(clock));
    }

    private boolean unitIsThere(Entry entry) {
        return units.find(entry.incoming().unit()).isPresent();
    }
}
