package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.LedgerEntries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the sorting still owes to the comments of the newest consultation, and what is published when it is done (第十八条、R-031). */
@Component
class Sorting {

    private final Consultations consultations;
    private final Comments comments;
    private final Opinions opinions;
    private final Conclusions conclusions;
    private final LedgerEntries ledger;
    private final ApplicationEventPublisher events;

    Sorting(
            Consultations consultations,
            Comments comments,
            Opinions opinions,
            Conclusions conclusions,
            LedgerEntries ledger,
            ApplicationEventPublisher events) {
        this.consultations = consultations;
        this.comments = comments;
        this.opinions = opinions;
        this.conclusions = conclusions;
        this.ledger = ledger;
        this.events = events;
    }

    boolean received(String decision) {
        return open(decision) > 0 || !counts(decision).isEmpty();
    }

    /** How many comments nobody has handled. */
    long open(String decision) {
        return current(decision).map(comments::open).orElse(0L);
    }

    /** The classes with comments but without an answer, as words. */
    String unanswered(String decision) {
        Map<String, Opinions.Answer> answers = answers(decision);
        return counts(decision).stream()
                .map(Comments.Count::category)
                .filter(category -> !answers.containsKey(category))
                .collect(Collectors.joining("、"));
    }

    /** Each class that has comments, as a row of the record. */
    List<Comment> classes(String decision) {
        Map<String, Opinions.Answer> answers = answers(decision);
        return counts(decision).stream()
                .map(count -> row(count, Objects.requireNonNull(answers.get(count.category()))))
                .toList();
    }

    private static Comment row(Comments.Count count, Opinions.Answer answer) {
        return new Comment(
                "网上征求意见等（" + count.comments() + "条）",
                answer.summary(),
                count.category(),
                answer.adopted(),
                answer.reason());
    }

    /** Publishes what became of the comments. */
    void conclude(String decision, long record, SortComments.Form whole) {
        current(decision).ifPresent(consultation -> {
            List<Conclusions.Result> results = results(decision, whole);
            long received =
                    results.stream().mapToLong(Conclusions.Result::comments).sum();
            String chain = Consultation.chain(consultation);
            events.publishEvent(new CommentsConcluded(decision, chain, ledger.size(chain), received));
            conclusions.add(consultation, received, record, results);
        });
    }

    private List<Conclusions.Result> results(String decision, SortComments.Form whole) {
        Map<String, Long> counted =
                counts(decision).stream().collect(Collectors.toMap(Comments.Count::category, Comments.Count::comments));
        List<Comment> classes = classes(decision);
        Map<Comment, Long> rows = new LinkedHashMap<>();
        classes.forEach(row -> rows.put(row, counted.getOrDefault(String.valueOf(row.category()), 0L)));
        whole.byHand(classes.size()).forEach(row -> rows.merge(row.withoutWords(), 1L, Long::sum));
        List<Conclusions.Result> results = new ArrayList<>();
        rows.forEach((row, number) -> results.add(new Conclusions.Result(
                results.size() + 1,
                String.valueOf(row.category()),
                Objects.requireNonNullElse(row.content(), ""),
                Objects.requireNonNull(row.adopted()),
                Objects.requireNonNullElse(row.reason(), ""),
                number)));
        return results;
    }

    private Map<String, Opinions.Answer> answers(String decision) {
        return current(decision).map(opinions::of).orElse(List.of()).stream()
                .collect(Collectors.toMap(Opinions.Answer::category, Function.identity()));
    }

    private List<Comments.Count> counts(String decision) {
        return current(decision).map(comments::counts).orElse(List.of());
    }

    private Optional<String> current(String decision) {
        return consultations
                .newest(decision)
                .filter(newest -> newest.stage() != Consultation.Stage.CONCLUDED)
                .map(Consultation::id);
    }
}
