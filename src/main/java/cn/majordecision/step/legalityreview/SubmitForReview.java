package cn.majordecision.step.legalityreview;

import static cn.majordecision.base.regulation.Requirement.R_048;
import static cn.majordecision.base.regulation.Requirement.R_049;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker hands the draft over with all the materials that a review needs (第二十六条第一款). */
@Component
class SubmitForReview implements TaskHandler<SubmitForReview.Form> {

    private final Records records;
    private final Drafts drafts;
    private final Documents documents;
    private final RequiredSteps steps;
    private final ReviewRound round;
    private final Clock clock;

    SubmitForReview(
            Records records, Drafts drafts, Documents documents, RequiredSteps steps, ReviewRound round, Clock clock) {
        this.records = records;
        this.drafts = drafts;
        this.documents = documents;
        this.steps = steps;
        this.round = round;
        this.clock = clock;
    }

    /**
     * The materials.
     *
     * @param coverLetter 送审函, a stored document
     * @param explanation 起草说明, a stored document
     * @param legalBasis the laws, regulations, rules and policies it rests on
     * @param procedureStatement each statutory step: done, or why not (履行决策法定程序的说明)
     * @param preliminaryReview the undertaking unit's own review, a stored document
     * @param wantedOn the day by which the opinion is wanted, or null for the statutory time
     * @param shorterReason why it is wanted before the guaranteed time is over
     */
    record Form(
            @Nullable String coverLetter,
            @Nullable String explanation,
            @Nullable String legalBasis,
            @Nullable String procedureStatement,
            @Nullable String preliminaryReview,
            @Nullable LocalDate wantedOn,
            @Nullable String shorterReason) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_048, "SubmitForReview.draft", task -> drafts.current(task.decision())
                        .isPresent()),
                document("coverLetter", Form::coverLetter),
                document("explanation", Form::explanation),
                document("preliminaryReview", Form::preliminaryReview),
                Rule.of(
                        R_048,
                        "SubmitForReview.legalBasis",
                        task -> Filled.in(task.form().legalBasis())),
                Rule.of(
                        R_048,
                        "SubmitForReview.procedureStatement",
                        task -> Filled.in(task.form().procedureStatement())
                                && unnamed(task).isEmpty(),
                        task -> new Object[] {String.join("、", unnamed(task))}),
                Rule.of(R_049, "SubmitForReview.wantedOn", task -> !past(task)),
                Rule.of(
                        R_049,
                        "SubmitForReview.shorterReason",
                        task -> !early(task) || Filled.in(task.form().shorterReason()),
                        task -> new Object[] {guaranteedUntil(task).toString()}));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form form = task.form();
        records.complete(StepOutcome.of(task).with(form.coverLetter(), form.explanation(), form.preliminaryReview()));
        return Flags.none();
    }

    private Rule<TaskInHand<Form>> document(String name, Function<Form, @Nullable String> sha256) {
        return Rule.of(R_048, "SubmitForReview." + name, task -> {
            String hash = sha256.apply(task.form());
            return hash != null && documents.find(hash).isPresent();
        });
    }

    private List<String> unnamed(TaskInHand<Form> task) {
        return steps.unnamed(task.decision(), task.form().procedureStatement());
    }

    private boolean early(TaskInHand<Form> task) {
        LocalDate wanted = task.form().wantedOn();
        return wanted != null && wanted.isBefore(guaranteedUntil(task));
    }

    private boolean past(TaskInHand<Form> task) {
        LocalDate wanted = task.form().wantedOn();
        return wanted != null && wanted.isBefore(today(task));
    }

    private LocalDate guaranteedUntil(TaskInHand<Form> task) {
        return round.guaranteedUntil(task.decision(), today(task));
    }

    private LocalDate today(TaskInHand<Form> task) {
        return LocalDate.ofInstant(task.at(), clock.getZone());
    }
}
