package cn.majordecision.matter.dossier;

import static cn.majordecision.base.regulation.Requirement.R_063;
import static cn.majordecision.base.regulation.Requirement.R_085;
import static cn.majordecision.base.regulation.Requirement.R_086;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.ledger.Sha256;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.matter.decision.DecisionAccess;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The archivist seals what came after the dossier: all or nothing, chained to what was sealed before, which stays as it is (第三十三条). */
@Component
public class SealIncrement {

    private static final int LONGEST = 500;

    private final LateSupplements supplements;
    private final Increments increments;
    private final SealedDossiers sealed;
    private final Integrity integrity;
    private final ManifestWriter manifests;
    private final DossierDirectories directories;
    private final Space space;
    private final Preservation preservation;
    private final DecisionAccess access;
    private final Groups groups;
    private final Judgement judgement;
    private final ApplicationEventPublisher events;

    SealIncrement(
            LateSupplements supplements,
            Increments increments,
            SealedDossiers sealed,
            Integrity integrity,
            ManifestWriter manifests,
            DossierDirectories directories,
            Space space,
            Preservation preservation,
            DecisionAccess access,
            Groups groups,
            Judgement judgement,
            ApplicationEventPublisher events) {
        this.supplements = supplements;
        this.increments = increments;
        this.sealed = sealed;
        this.integrity = integrity;
        this.manifests = manifests;
        this.directories = directories;
        this.space = space;
        this.preservation = preservation;
        this.access = access;
        this.groups = groups;
        this.judgement = judgement;
        this.events = events;
    }

    private record Act(String user, List<LateSupplement> papers, String note) {

        List<String> documents() {
            return papers.stream()
                    .flatMap(paper -> Stream.ofNullable(paper.paper().document()))
                    .distinct()
                    .toList();
        }
    }

    private final List<Rule<Act>> rules = List.of(
            Rule.of(R_085, "SealIncrement.archivist", act -> may(act.user())),
            Rule.of(R_063, "SealIncrement.papers", act -> !act.papers().isEmpty()),
            Rule.of(
                    R_063,
                    "SealIncrement.note",
                    act -> Filled.in(act.note()) && act.note().strip().length() <= LONGEST),
            Rule.of(R_086, "SealIncrement.renditions", act -> waiting(act).isEmpty(), act ->
                    new Object[] {waiting(act)}),
            Rule.of(R_086, "SealIncrement.intact", act -> lost(act).isEmpty(), act -> new Object[] {lost(act)}));

    /** True for an archivist. */
    public boolean may(String user) {
        return groups.of(user).contains(Role.ARCHIVIST.id());
    }

    /** Seals everything that waits; throws a violation that names every rule broken. */
    @Transactional
    public void seal(String user, String decision, String note) {
        access.visible(user, decision);
        Act act = new Act(user, supplements.waiting(decision), note);
        judgement.judge(act, rules);
        space.within(() -> write(user, decision, act));
    }

    private void write(String user, String decision, Act act) {
        SealedDossier first = sealed.find(decision).orElseThrow();
        Manifest.Follows follows = follows(first);
        Sealing sealing = sealing(first, follows, act);
        Drawn drawn = manifests.draw(sealing, entries(decision, act.papers()), follows);
        byte[] list = Dossiers.bytes(drawn.whole());
        increments.add(sealing, follows, drawn, list);
        act.papers().forEach(paper -> supplements.settle(paper, follows.number(), null, user));
        events.publishEvent(new IncrementSealed(
                decision,
                follows.number(),
                sealing.archiveNumber(),
                Sha256.of(list),
                follows.previous(),
                drawn.whole().ledger().entries(),
                act.documents()));
    }

    private String waiting(Act act) {
        return String.join("、", preservation.waiting(act.documents()));
    }

    private String lost(Act act) {
        return String.join("、", integrity.lost(act.documents()));
    }

    private Manifest.Follows follows(SealedDossier first) {
        List<Increment> before = increments.of(first.decision());
        return new Manifest.Follows(
                before.size() + 1,
                before.isEmpty()
                        ? first.manifestSha256()
                        : before.get(before.size() - 1).manifestSha256());
    }

    private static Sealing sealing(SealedDossier first, Manifest.Follows follows, Act act) {
        return new Sealing(
                first.decision(),
                first.archiveNumber() + "-增补%02d".formatted(follows.number()),
                first.retention(),
                act.note().strip(),
                Dossiers.manifest(first.manifest()).heading().formedOn(),
                first.transferDue(),
                act.papers().stream().map(LateSupplement::paper).toList(),
                act.user());
    }

    /** Only the items that something was handed in for. */
    private List<Entry> entries(String decision, List<LateSupplement> papers) {
        return directories.of(decision).items().stream()
                .map(item -> new Entry(
                        item,
                        Holding.SUPPLIED,
                        List.of(),
                        papers.stream()
                                .map(LateSupplement::paper)
                                .filter(paper -> item.code().equals(paper.item()))
                                .flatMap(paper -> Stream.ofNullable(paper.document()))
                                .toList(),
                        ""))
                .filter(entry -> !entry.documents().isEmpty())
                .toList();
    }
}
