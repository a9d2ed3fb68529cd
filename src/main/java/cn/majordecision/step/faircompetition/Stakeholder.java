package cn.majordecision.step.faircompetition;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * A stakeholder heard (《公平竞争审查条例》第十六条, R-081).
 *
 * @param name who
 * @param kind as what
 * @param opinion what was said
 */
record Stakeholder(
        @Nullable String name,
        @Nullable Kind kind,
        @Nullable String opinion) {

    /** In what capacity a stakeholder is heard. */
    enum Kind {
        UNDERTAKING,
        ASSOCIATION,
        OTHER
    }

    boolean complete() {
        return kind != null && Filled.all(name, opinion);
    }
}
