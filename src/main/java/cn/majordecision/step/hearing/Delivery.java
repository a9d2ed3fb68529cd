package cn.majordecision.step.hearing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The papers in the hands of one participant (第十六条第三款, R-029).
 *
 * @param name the participant
 * @param deliveredOn day of delivery
 * @param proof a stored receipt
 */
record Delivery(
        @Nullable String name,
        @Nullable LocalDate deliveredOn,
        @Nullable String proof) {

    boolean to(String participant) {
        return name != null && name.strip().equals(participant);
    }
}
