package cn.majordecision.step.collectivedecision;

import cn.majordecision.matter.decision.Outcome;
import java.util.List;

/**
 * What more than half of the members hold, counted with and without the head, who then decides (第三十条第二款).
 *
 * @param speeches the positions as recorded
 */
record Majority(List<Speech> speeches) {

    /** True when this outcome is not what the majority holds; the head then gives the reasons at the meeting. */
    boolean departedFromBy(Outcome outcome) {
        List<Speech> others =
                speeches.stream().filter(speech -> !speech.byHead()).toList();
        return departs(speeches, outcome) || departs(others, outcome);
    }

    private static boolean departs(List<Speech> members, Outcome outcome) {
        long agree = members.stream().filter(Speech::agrees).count();
        long others = members.size() - agree;
        return adopts(outcome) ? others > agree : agree > others;
    }

    private static boolean adopts(Outcome outcome) {
        return outcome == Outcome.ADOPTED || outcome == Outcome.ADOPTED_WITH_CHANGES;
    }
}
