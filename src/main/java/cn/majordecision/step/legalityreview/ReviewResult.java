package cn.majordecision.step.legalityreview;

/** What a review came to and where the draft goes from there (第二十五条第二款). */
enum ReviewResult {
    LAWFUL,
    EXPLORATORY_RISK_DISCLOSED,
    NEEDS_CHANGES,
    UNLAWFUL_REDRAFT,
    UNLAWFUL_END;

    /** True for the two results under which the draft may be discussed. */
    boolean mayBeDiscussed() {
        return this == LAWFUL || this == EXPLORATORY_RISK_DISCLOSED;
    }
}
