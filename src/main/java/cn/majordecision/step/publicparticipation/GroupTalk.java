package cn.majordecision.step.publicparticipation;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * The talk with those who stand for a specific group (第十四条第三款, R-022).
 *
 * @param group whose interests are touched
 * @param organisation mass organisation or social organisation
 * @param representatives of the people concerned
 * @param opinion what they said
 */
record GroupTalk(
        @Nullable String group,
        @Nullable String organisation,
        @Nullable String representatives,
        @Nullable String opinion) {

    boolean complete() {
        return Filled.all(group, organisation, representatives, opinion);
    }
}
