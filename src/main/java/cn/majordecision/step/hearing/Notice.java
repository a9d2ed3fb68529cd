package cn.majordecision.step.hearing;

import cn.majordecision.base.regulation.Filled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when something was made public (第十六条第二款).
 *
 * @param address web address, or paper, page and issue
 * @param publishedOn day of publication
 */
record Notice(@Nullable String address, @Nullable LocalDate publishedOn) {

    boolean complete() {
        return Filled.in(address) && publishedOn != null;
    }
}
