package cn.majordecision.step.publiccomment;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.matter.decision.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How the opinions were adopted and why not, and what was explained to the public meanwhile (第十五条第二款、第十八条、R-025、R-031). */
@Component
class PublishedResults {

    private final Conclusions conclusions;
    private final Records records;

    PublishedResults(Conclusions conclusions, Records records) {
        this.conclusions = conclusions;
        this.records = records;
    }

    /** What this room reads of the statement on adoption, the record of task StatePublicAdoption. */
    record Statement(@Nullable List<@Nullable Answer> opinions) {

        /** A class of opinions with its last word. */
        record Answer(
                @Nullable String category,
                Comment.@Nullable Adoption adopted,
                @Nullable String reason) {

            boolean complete() {
                return Filled.in(category) && adopted != null;
            }
        }

        private Map<String, Answer> answers() {
            return Filled.rows(opinions).stream()
                    .filter(Answer::complete)
                    .collect(Collectors.toMap(
                            answer -> String.valueOf(answer.category()).strip(), a -> a, (a, b) -> b));
        }
    }

    /** Fills the page. */
    String show(Model model, Consultation consultation, int page) {
        Optional<Conclusions.Conclusion> conclusion = conclusions.of(consultation.id());
        List<Conclusions.Result> rows = conclusions.results(consultation.id(), page);
        Map<String, Statement.Answer> last =
                last(consultation).map(Statement::answers).orElse(Map.of());
        model.addAttribute("consultation", consultation);
        model.addAttribute("conclusion", conclusion.orElse(null));
        model.addAttribute(
                "results",
                rows.stream()
                        .limit(Conclusions.PAGE)
                        .map(row -> settled(row, last))
                        .toList());
        model.addAttribute("more", rows.size() > Conclusions.PAGE);
        model.addAttribute("page", page);
        model.addAttribute(
                "explanations",
                conclusion.map(known -> explained(consultation, known)).orElse(List.of()));
        return "public/results";
    }

    /** What became of one class, in the last word that was given. */
    Optional<Conclusions.Result> of(Consultation consultation, @Nullable String category) {
        return category == null
                ? Optional.empty()
                : conclusions
                        .result(consultation.id(), category)
                        .map(row -> settled(
                                row, last(consultation).map(Statement::answers).orElse(Map.of())));
    }

    private static Conclusions.Result settled(Conclusions.Result row, Map<String, Statement.Answer> last) {
        Statement.Answer answer = last.get(row.category());
        return answer == null || answer.adopted() == null
                ? row
                : new Conclusions.Result(
                        row.number(),
                        row.category(),
                        row.summary(),
                        answer.adopted(),
                        answer.reason() == null ? row.reason() : answer.reason(),
                        row.comments());
    }

    private Optional<Statement> last(Consultation consultation) {
        return conclusions.of(consultation.id()).flatMap(conclusion -> records.latest(
                        consultation.decision(), "StatePublicAdoption", Statement.class)
                .filter(record -> record.id() > conclusion.record())
                .map(Records.StepRecord::form));
    }

    private List<Explanation> explained(Consultation consultation, Conclusions.Conclusion conclusion) {
        return records.all(consultation.decision(), "SortComments", SortComments.Form.class).stream()
                .filter(record -> record.id() == conclusion.record())
                .flatMap(record -> Filled.rows(record.form().explanations()).stream())
                .toList();
    }
}
