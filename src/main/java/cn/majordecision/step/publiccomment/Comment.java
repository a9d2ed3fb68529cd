package cn.majordecision.step.publiccomment;

import cn.majordecision.base.regulation.Filled;
import org.jspecify.annotations.Nullable;

/**
 * One comment of the public and what became of it (第十八条, R-031).
 *
 * @param channel how it came in
 * @param content what it says
 * @param category the class of opinions it belongs to
 * @param adopted whether it is adopted
 * @param reason why not, or why only partly
 */
record Comment(
        @Nullable String channel,
        @Nullable String content,
        @Nullable String category,
        @Nullable Adoption adopted,
        @Nullable String reason) {

    /** What became of a comment. */
    enum Adoption {
        YES,
        PARTLY,
        NO
    }

    boolean sorted() {
        return Filled.all(channel, content, category) && adopted != null;
    }

    boolean reasoned() {
        return adopted == null || adopted == Adoption.YES || Filled.in(reason);
    }

    /** What is published of it: the class and its answer, nothing that its author wrote. */
    Comment withoutWords() {
        return new Comment(null, "", category == null ? null : category.strip(), adopted, reason);
    }
}
