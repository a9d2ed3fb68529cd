package cn.majordecision.step.publiccomment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What is wrong with a form, each with the field it belongs to, in the order of the form. */
final class Complaints {

    private static final List<String> ORDER =
            List.of("submit", "website", "paragraph", "text", "files", "name", "contact");

    private final MessageSource texts;
    private final List<Complaint> all = new ArrayList<>();

    Complaints(MessageSource texts) {
        this.texts = texts;
    }

    /** One thing that is wrong. */
    record Complaint(String field, String sentence) {}

    void expect(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            add(field, texts.getMessage("Public." + key, arguments, Locale.SIMPLIFIED_CHINESE));
        }
    }

    void add(String field, @Nullable String sentence) {
        all.add(new Complaint(field, String.valueOf(sentence)));
    }

    /** Judges what was typed; what was enclosed is judged where it is received. */
    Complaints judge(CommentForm form, int paragraphs) {
        expect(Objects.requireNonNullElse(form.website(), "").isEmpty(), "website", "website");
        String content = String.valueOf(form.content());
        expect(!content.isEmpty(), "text", "content");
        int length = CommentForm.length(content);
        expect(length <= CommentForm.LONGEST, "text", "contentTooLong", length, CommentForm.LONGEST);
        Integer paragraph = form.paragraphOf(paragraphs);
        expect(paragraph == null || paragraph > 0, "paragraph", "paragraph");
        int name = CommentForm.length(String.valueOf(form.name()));
        expect(name <= CommentForm.LONGEST_NAME, "name", "nameTooLong", CommentForm.LONGEST_NAME);
        int contact = CommentForm.length(String.valueOf(form.contact()));
        expect(contact <= CommentForm.LONGEST_CONTACT, "contact", "contactTooLong", CommentForm.LONGEST_CONTACT);
        return this;
    }

    List<Complaint> all() {
        return all.stream()
                .sorted(Comparator.comparing(complaint -> ORDER.indexOf(complaint.field())))
                .toList();
    }
}
