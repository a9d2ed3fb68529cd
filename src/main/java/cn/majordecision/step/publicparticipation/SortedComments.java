package cn.majordecision.step.publicparticipation;

import cn.majordecision.base.regulation.Filled;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the record of the sorted comments says to this room: the classes of opinions (第十八条).
 *
 * @param comments the comments
 */
record SortedComments(@Nullable List<Comment> comments) {

    /**
     * One comment.
     *
     * @param category the class of opinions it belongs to
     */
    record Comment(@Nullable String category) {}

    Stream<String> categories() {
        return Filled.rows(comments).stream()
                .map(Comment::category)
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .distinct();
    }
}
