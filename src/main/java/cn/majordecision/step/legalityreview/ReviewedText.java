package cn.majordecision.step.legalityreview;

import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import org.springframework.stereotype.Component;

/** The text that was handed over or judged, by its version (第二十五条第二款, R-053). */
@Component
class ReviewedText {

    /** How much of a hash a paper shows. */
    static final int SHOWN = 16;

    private final Drafts drafts;

    ReviewedText(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The hash of a version; empty when there is none. */
    String sha256(String decision, int version) {
        return drafts.all(decision).stream()
                .filter(draft -> draft.version() == version)
                .map(Draft::sha256)
                .findFirst()
                .orElse("");
    }
}
