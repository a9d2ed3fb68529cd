package cn.majordecision.matter.decision;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may see a decision, written once: the own unit; the offices that serve every decision; whoever has a task in it or
 * had one; the auditor (第八条第二款). Nobody else.
 */
@Component
public class DecisionAccess {

    private static final Set<String> SEE_EVERY_DECISION = Stream.of(
                    Role.GOVERNMENT_OFFICE,
                    Role.LEGALITY_REVIEWER,
                    Role.MEETING_SECRETARY,
                    Role.ADMINISTRATIVE_HEAD,
                    Role.ARCHIVIST,
                    Role.AUDITOR)
            .map(Role::id)
            .collect(Collectors.toUnmodifiableSet());

    private final Groups groups;
    private final Decisions decisions;
    private final Procedures procedures;
    private final Timelines timelines;

    DecisionAccess(Groups groups, Decisions decisions, Procedures procedures, Timelines timelines) {
        this.groups = groups;
        this.decisions = decisions;
        this.procedures = procedures;
        this.timelines = timelines;
    }

    /** True when this person, or somebody the person stands in for, may see the decision. */
    public boolean maySee(String user, String number) {
        return decisions
                .find(number)
                .filter(decision -> maySee(user, decision, groups.of(user)))
                .isPresent();
    }

    /** The decision if the person may see it; throws {@link UnknownDecision} otherwise, as if there were none. */
    public Decision visible(String user, String number) {
        return decisions
                .find(number)
                .filter(decision -> maySee(user, decision, groups.of(user)))
                .orElseThrow(() -> new UnknownDecision(number));
    }

    /** Every decision the person may see, newest first. */
    public List<Decision> visibleTo(String user) {
        Set<String> own = groups.of(user);
        return decisions.all().stream()
                .filter(decision -> maySee(user, decision, own))
                .toList();
    }

    private boolean maySee(String user, Decision decision, Set<String> own) {
        return !Collections.disjoint(own, SEE_EVERY_DECISION)
                || own.contains(Role.UNDERTAKER.groupOf(decision.unit()))
                || own.contains(Role.UNIT_HEAD.groupOf(decision.unit()))
                || timelines.tookPart(decision.number(), user)
                || hasTask(decision.number(), own);
    }

    private boolean hasTask(String number, Set<String> own) {
        return procedures.openFor(own).stream().map(OpenTask::decision).anyMatch(number::equals);
    }
}
