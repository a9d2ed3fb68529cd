package cn.majordecision.step.publiccomment;

import cn.majordecision.base.regulation.Filled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the notice was made known (第十五条第一款).
 *
 * @param kind which
 * @param address web address, or page and issue
 * @param publishedOn day of publication
 * @param proof a stored picture or copy, if there is one
 */
record Channel(
        @Nullable Kind kind,
        @Nullable String address,
        @Nullable LocalDate publishedOn,
        @Nullable String proof) {

    /** The ways the regulation names. */
    enum Kind {
        GOVERNMENT_WEBSITE,
        NEW_MEDIA,
        NEWSPAPER,
        RADIO,
        TELEVISION,
        OTHER
    }

    boolean complete() {
        return kind != null && Filled.in(address) && publishedOn != null;
    }

    boolean before(LocalDate day) {
        return publishedOn != null && publishedOn.isBefore(day);
    }
}
