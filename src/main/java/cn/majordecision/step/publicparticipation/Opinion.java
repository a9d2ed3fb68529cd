package cn.majordecision.step.publicparticipation;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * A class of opinions and what became of it (第十八条, R-031).
 *
 * @param category the class
 * @param adopted whether they were adopted
 * @param reason where the text takes them up, or why it does not
 */
record Opinion(
        @Nullable String category,
        @Nullable Adoption adopted,
        @Nullable String reason) {

    /** What became of a class of opinions. */
    enum Adoption {
        YES,
        PARTLY,
        NO
    }

    boolean answered() {
        return adopted != null && Filled.all(category, reason);
    }

    boolean takenUp() {
        return adopted == Adoption.YES || adopted == Adoption.PARTLY;
    }
}
