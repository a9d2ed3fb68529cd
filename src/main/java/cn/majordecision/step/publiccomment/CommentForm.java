package cn.majordecision.step.publiccomment;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public's form as it was sent, nothing of it trusted (第十五条第一款).
 *
 * @param content the words
 * @param paragraph number of a paragraph, or empty for the whole
 * @param name who
 * @param contact how to answer
 * @param website a trap for programs; people do not see it
 * @param submission names this filled-in form
 * @param kept files that were sent before
 */
record CommentForm(
        @Nullable String content,
        @Nullable String paragraph,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String website,
        @Nullable String submission,
        @Nullable List<String> kept) {

    static final int LONGEST = 5000;
    static final int LONGEST_NAME = 50;
    static final int LONGEST_CONTACT = 100;

    CommentForm {
        content = clean(content);
        paragraph = clean(paragraph);
        name = clean(name);
        contact = clean(contact);
        website = clean(website);
        submission = clean(submission).matches("[0-9a-f-]{36}")
                ? clean(submission)
                : UUID.randomUUID().toString();
        kept = kept == null ? List.of() : List.copyOf(kept);
    }

    static CommentForm empty(@Nullable String paragraph) {
        return new CommentForm(null, paragraph, null, null, null, null, null);
    }

    /** Without what no text holds: control characters and broken halves of characters; lines end as they do here. */
    static String clean(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The files that were sent before. */
    List<String> keptTokens() {
        return kept == null ? List.of() : kept;
    }

    /** The number of the paragraph, or null for the whole draft; -1 when it is none of the draft's. */
    @Nullable
    Integer paragraphOf(int paragraphs) {
        String typed = String.valueOf(paragraph);
        if (typed.isEmpty()) {
            return null;
        }
        int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
        return number >= 1 && number <= paragraphs ? number : Integer.valueOf(-1);
    }
}
