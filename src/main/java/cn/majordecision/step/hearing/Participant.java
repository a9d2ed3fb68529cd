package cn.majordecision.step.hearing;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * A participant of the hearing (第十六条第三款).
 *
 * @param name as on the published list; two of the same name are told apart in it
 * @param side the declared side the participant speaks for
 * @param organisation employer or residence
 */
record Participant(
        @Nullable String name,
        @Nullable String side,
        @Nullable String organisation) {

    boolean complete() {
        return Filled.all(name, side);
    }
}
