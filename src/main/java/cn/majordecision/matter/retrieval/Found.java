package cn.majordecision.matter.retrieval;

import cn.majordecision.matter.decision.DecisionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in which something was found.
 *
 * @param number of the decision
 * @param title of the decision
 * @param unitName the undertaking unit, in Chinese
 * @param state of the decision
 * @param archiveNumber 档号, or null while it is not sealed
 * @param places how many papers and forms hold something of what was asked
 * @param passages the best of them
 */
public record Found(
        String number,
        String title,
        String unitName,
        DecisionState state,
        @Nullable String archiveNumber,
        int places,
        List<Passage> passages) {

    /** How many of the places are not among the passages. */
    public int others() {
        return places - passages.size();
    }
}
