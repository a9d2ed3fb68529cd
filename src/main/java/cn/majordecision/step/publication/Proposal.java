package cn.majordecision.step.publication;

import org.jspecify.annotations.Nullable;

/**
 * What this step reads of the proposal's questionnaire, the record of task ProposeDecision.
 *
 * @param technical whether the matter is professional or technical (第三十二条)
 * @param publicInterest whether the public cares much about it (第三十二条)
 * @param congress NONE, REPORT or DECIDE (第八条)
 */
record Proposal(
        @Nullable Boolean technical,
        @Nullable Boolean publicInterest,
        @Nullable String congress) {

    static final String TASK = "ProposeDecision";

    /** True when the publication must say which opinions were adopted, and explain the decision. */
    boolean calledFor() {
        return Boolean.TRUE.equals(technical) || Boolean.TRUE.equals(publicInterest);
    }
}
