package cn.majordecision.step.hearing;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * How one participant confirmed the record (第十七条第三项).
 *
 * @param name the participant
 * @param signed whether the participant signed
 * @param note why not: refused, absent
 */
record Signature(
        @Nullable String name,
        @Nullable Boolean signed,
        @Nullable String note) {

    boolean confirms(String participant) {
        return name != null
                && name.strip().equals(participant)
                && (Boolean.TRUE.equals(signed) || (Boolean.FALSE.equals(signed) && Filled.in(note)));
    }
}
