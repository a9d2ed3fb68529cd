package cn.majordecision.step.legalityreview;

import static cn.majordecision.base.regulation.Requirement.R_052;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.DraftRevision;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker answers each item of the opinion and brings the changed text (第二十八条). */
@Component
class RespondToOpinion implements TaskHandler<RespondToOpinion.Form> {

    private final Records records;
    private final Drafts drafts;
    private final Documents documents;
    private final Decisions decisions;
    private final ReviewRound round;

    RespondToOpinion(Records records, Drafts drafts, Documents documents, Decisions decisions, ReviewRound round) {
        this.records = records;
        this.drafts = drafts;
        this.documents = documents;
        this.decisions = decisions;
        this.round = round;
    }

    /**
     * The answer to one item.
     *
     * @param item its number in the opinion, from 1
     * @param accepted whether it is acted upon
     * @param place where in the new draft
     * @param reason why it is not acted upon
     */
    record Response(
            @Nullable Integer item,
            @Nullable Boolean accepted,
            @Nullable String place,
            @Nullable String reason) {

        boolean complete() {
            return accepted != null && Filled.in(accepted ? place : reason);
        }
    }

    /**
     * The answers and the new text.
     *
     * @param responses one for each item of the opinion
     * @param draftChange whether and how the text changed
     * @param draftDocument the new text, a stored document
     * @param draftNote what changed and why
     */
    record Form(
            @Nullable List<Response> responses,
            DraftRevision.@Nullable Answer draftChange,
            @Nullable String draftDocument,
            @Nullable String draftNote) {

        DraftRevision revision() {
            return new DraftRevision(draftChange, draftDocument, draftNote);
        }

        Stream<Response> answers() {
            return responses == null ? Stream.of() : responses.stream().filter(Objects::nonNull);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        List<Rule<TaskInHand<Form>>> own = List.of(
                Rule.of(R_052, "RespondToOpinion.everyItem", this::everyItemOnce, task ->
                        new Object[] {round.itemsToAnswer(task.decision()).size()}),
                Rule.of(R_052, "RespondToOpinion.placeOrReason", task -> task.form()
                        .answers()
                        .allMatch(Response::complete)),
                Rule.of(
                        R_052,
                        "RespondToOpinion.mustClose",
                        task -> !mustClose(task)
                                || task.form().answers().noneMatch(answer -> Boolean.FALSE.equals(answer.accepted()))),
                Rule.of(
                        R_052,
                        "RespondToOpinion.newText",
                        task -> task.form().revision().changed()
                                || task.form().answers().noneMatch(answer -> Boolean.TRUE.equals(answer.accepted()))));
        List<Rule<TaskInHand<Form>>> ofTheText =
                DraftRevision.rules(R_052, task -> task.form().revision(), sha256 -> documents
                        .find(sha256)
                        .isPresent());
        return Stream.concat(own.stream(), ofTheText.stream()).toList();
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        task.form().revision().apply(drafts, task.decision(), task.actor().userId());
        records.complete(StepOutcome.of(task).with(task.form().draftDocument()));
        return Flags.none();
    }

    private boolean everyItemOnce(TaskInHand<Form> task) {
        int items = round.itemsToAnswer(task.decision()).size();
        List<Integer> numbers = task.form()
                .answers()
                .map(answer -> answer.item() == null ? 0 : answer.item())
                .sorted()
                .toList();
        return numbers.equals(IntStream.rangeClosed(1, items).boxed().toList());
    }

    private boolean mustClose(TaskInHand<Form> task) {
        return decisions.get(task.decision()).profile().demands(Parameter.RECTIFICATION_MUST_CLOSE);
    }
}
