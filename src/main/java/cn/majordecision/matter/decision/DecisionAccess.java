package cn.majordecision.matter.decision;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see a decision, written once: the own unit; the offices that serve every decision; whoever has a task in it or
 * had one; the auditor (第八条第二款). Nobody else.
 */
@Component
public class DecisionAccess {

    /** The rule as a condition on the row {@code d} of {@code gate.decision}; its parameters come from {@link #asked}. */
    public static final String RULE = VisibleDecisions.RULE;

    private final Decisions decisions;
    private final VisibleDecisions visible;

    DecisionAccess(Decisions decisions, VisibleDecisions visible) {
        this.decisions = decisions;
        this.visible = visible;
    }

    /** True when this person, or somebody the person stands in for, may see the decision. */
    public boolean maySee(String user, String number) {
        return visible.see(user, number);
    }

    /** The decision if the person may see it; throws {@link UnknownDecision} otherwise, as if there were none. */
    public Decision visible(String user, String number) {
        if (!maySee(user, number)) {
            throw new UnknownDecision(number);
        }
        return decisions.get(number);
    }

    /** The titles, by number, of those of the decisions that the person may see; the others are left out. */
    public Map<String, String> titles(String user, Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : visible.titles(user, numbers);
    }

    /** What the rule asks of this person: the parameters of {@link #RULE}. */
    public Map<String, Object> asked(String user) {
        return visible.asked(user);
    }

    /** The years in which the decisions the person may see were opened, newest first. */
    public List<String> years(String user) {
        return visible.years(user);
    }

    /** Every decision the person may see, newest first. */
    public List<Decision> visibleTo(String user) {
        return visibleTo(user, EnumSet.allOf(DecisionState.class));
    }

    /** Those in one of these states that the person may see, newest first. */
    public List<Decision> visibleTo(String user, Set<DecisionState> states) {
        return decisions.in(states, RULE, asked(user));
    }
}
