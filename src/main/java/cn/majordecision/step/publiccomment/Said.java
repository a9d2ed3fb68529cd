package cn.majordecision.step.publiccomment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a draft, checked and ready to be kept.
 *
 * @param consultation which
 * @param submission names the filled-in form, so that the same form sent twice is one comment
 * @param channel how it came
 * @param paragraph which paragraph of the draft, or null for the whole
 * @param content the words
 * @param name who, or empty
 * @param contact how to answer, or empty
 * @param attachments what is enclosed
 * @param enteredBy the official who entered it, or null when the public did
 */
record Said(
        String consultation,
        String submission,
        String channel,
        @Nullable Integer paragraph,
        String content,
        String name,
        String contact,
        List<Attachments.Kept> attachments,
        @Nullable String enteredBy) {

    static final String ONLINE = "网上提交";
}
