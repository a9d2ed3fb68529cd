package cn.majordecision.matter.dossier;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What came after the sealing of dossiers, for the eye: what waits and what was sealed (第三十三条). */
@Component
public class LaterPapers {

    private final LateSupplements supplements;
    private final Increments increments;

    LaterPapers(LateSupplements supplements, Increments increments) {
        this.supplements = supplements;
        this.increments = increments;
    }

    /** The papers of a decision that wait to be sealed, in the order they came. */
    public List<LateSupplement> waiting(String decision) {
        return supplements.waiting(decision);
    }

    /** How many papers wait, by the number of the decision; those without any are left out. */
    public Map<String, Long> waiting() {
        return supplements.waiting();
    }

    /** The increments of a decision, in order. */
    public List<Increment> increments(String decision) {
        return increments.of(decision);
    }
}
