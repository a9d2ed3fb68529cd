package cn.majordecision.step.publiccomment;

import cn.majordecision.base.document.Wordings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is done with comments before the task is completed, and what the page then shows (第十八条、R-031). */
@Component
class SortingDesk {

    static final int LONGEST_CATEGORY = 40;
    static final int LONGEST_TEXT = 2000;

    private final Comments comments;
    private final OpenedComments opened;
    private final Opinions opinions;
    private final Wordings wordings;
    private final MessageSource texts;

    SortingDesk(Comments comments, OpenedComments opened, Opinions opinions, Wordings wordings, MessageSource texts) {
        this.comments = comments;
        this.opened = opened;
        this.opinions = opinions;
        this.wordings = wordings;
        this.texts = texts;
    }

    /** How a page tells what was done or refused. */
    interface Told {

        void tell(String kind, String sentence);
    }

    /** A consultation, and how much of it is open. */
    record Line(Consultation consultation, long open, long received) {}

    /** A class with what is in it and what was answered. */
    record Shelf(String category, long comments, Opinions.@Nullable Answer answer) {}

    List<Line> overview(List<Consultation> own) {
        return own.stream()
                .map(each -> new Line(each, comments.open(each.id()), comments.received(each.id())))
                .toList();
    }

    String show(Model model, Consultation consultation, SortingPages.View view) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("final_", consultation.stage() == Consultation.Stage.CONCLUDED);
        model.addAttribute("open", comments.open(consultation.id()));
        model.addAttribute("received", comments.received(consultation.id()));
        model.addAttribute("shelves", shelves(consultation.id()));
        model.addAttribute(
                "passages", Passage.of(wordings.of(consultation.draft()).paragraphs()));
        model.addAttribute(
                "page", opened.page(view.sought(consultation.id()), Objects.requireNonNullElse(view.after(), 0L)));
        return "publiccomment/consultation";
    }

    void sort(
            Consultation consultation,
            SortingPages.View view,
            String category,
            List<Long> chosen,
            boolean every,
            Told told) {
        if (category.isEmpty() || CommentForm.length(category) > LONGEST_CATEGORY) {
            told.tell("wrong", text("sort.category", LONGEST_CATEGORY));
            return;
        }
        List<Long> some = every
                ? opened.matching(view.sought(consultation.id()))
                : chosen.stream().limit(OpenedComments.MOST_AT_ONCE).toList();
        if (consultation.stage() == Consultation.Stage.CONCLUDED) {
            told.tell("wrong", text("sort.concluded"));
        } else if (some.isEmpty()) {
            told.tell("wrong", text("sort.none"));
        } else {
            comments.sort(consultation.id(), category, some);
            told.tell("done", text("sort.done", some.size(), category));
        }
    }

    void answer(Consultation consultation, SortingPages.Typed typed, String by, Told told) {
        String category = CommentForm.clean(typed.category());
        String summary = CommentForm.clean(typed.summary());
        String reason = CommentForm.clean(typed.reason());
        Comment.Adoption adopted = typed.adopted();
        boolean complete = !category.isEmpty()
                && CommentForm.length(category) <= LONGEST_CATEGORY
                && !summary.isEmpty()
                && CommentForm.length(summary) <= LONGEST_TEXT
                && CommentForm.length(reason) <= LONGEST_TEXT;
        if (consultation.stage() == Consultation.Stage.CONCLUDED) {
            told.tell("wrong", text("sort.concluded"));
        } else if (!complete || adopted == null) {
            told.tell("wrong", text("answer.incomplete", category));
        } else if (adopted != Comment.Adoption.YES && reason.isEmpty()) {
            told.tell("wrong", text("answer.reason", category));
        } else {
            opinions.answer(consultation.id(), new Opinions.Answer(category, summary, adopted, reason), by);
            told.tell("done", text("answer.done", category));
        }
    }

    void enter(Consultation consultation, SortingPages.Entered entered, String by, String submission, Told told) {
        String channel = CommentForm.clean(entered.channel());
        String content = CommentForm.clean(entered.content());
        if (consultation.stage() == Consultation.Stage.CONCLUDED) {
            told.tell("wrong", text("sort.concluded"));
        } else if (channel.isEmpty() || content.isEmpty() || CommentForm.length(content) > CommentForm.LONGEST) {
            told.tell("wrong", text("enter.incomplete", CommentForm.LONGEST));
        } else {
            String name = CommentForm.clean(entered.name());
            String contact = CommentForm.clean(entered.contact());
            String receipt = comments.receive(
                    new Said(consultation.id(), submission, channel, null, content, name, contact, List.of(), by));
            told.tell("done", text("enter.done", Receipts.grouped(receipt)));
        }
    }

    private List<Shelf> shelves(String consultation) {
        Map<String, Opinions.Answer> answers = opinions.of(consultation).stream()
                .collect(Collectors.toMap(Opinions.Answer::category, Function.identity()));
        Map<String, Long> counts = comments.counts(consultation).stream()
                .collect(Collectors.toMap(Comments.Count::category, Comments.Count::comments));
        TreeSet<String> categories = new TreeSet<>(answers.keySet());
        categories.addAll(counts.keySet());
        return categories.stream()
                .map(category -> new Shelf(category, counts.getOrDefault(category, 0L), answers.get(category)))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage("Sorting." + key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
