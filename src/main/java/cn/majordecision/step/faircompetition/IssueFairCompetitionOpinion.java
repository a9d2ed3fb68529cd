package cn.majordecision.step.faircompetition;

import static cn.majordecision.base.regulation.Requirement.R_080;
import static cn.majordecision.base.regulation.Requirement.R_081;
import static cn.majordecision.base.regulation.Requirement.R_082;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The market regulator lets the text pass, finds an exception with its three conditions, or sends it back (《公平竞争审查条例》第十二条、第十七条). */
@Component
class IssueFairCompetitionOpinion implements TaskHandler<IssueFairCompetitionOpinion.Form> {

    private final Records records;
    private final Drafts drafts;
    private final Documents documents;

    IssueFairCompetitionOpinion(Records records, Drafts drafts, Documents documents) {
        this.records = records;
        this.drafts = drafts;
        this.documents = documents;
    }

    /**
     * The conclusion.
     *
     * @param result PASSED, EXCEPTION, FAILED, or RETURNED without a review
     * @param reasons why; when it failed or is returned, what must be done
     * @param noBetterAlternative why no alternative would restrict competition less
     * @param limit the period or the condition that ends the exception
     * @param exceptionCase which case of the law the exception is
     * @param opinion the regulator's opinion
     */
    record Form(
            @Nullable Result result,
            @Nullable String reasons,
            @Nullable String noBetterAlternative,
            @Nullable String limit,
            @Nullable String exceptionCase,
            @Nullable String opinion) {

        boolean returned() {
            return result == Result.RETURNED;
        }

        boolean passes() {
            return result == Result.PASSED || result == Result.EXCEPTION;
        }
    }

    /** What the review comes to. */
    enum Result {
        PASSED,
        EXCEPTION,
        FAILED,
        RETURNED
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_082,
                        "IssueFairCompetitionOpinion.result",
                        task -> task.form().result() != null),
                Rule.of(R_082, "IssueFairCompetitionOpinion.exception", IssueFairCompetitionOpinion::lawfulException),
                Rule.of(
                        R_082,
                        "IssueFairCompetitionOpinion.reasons",
                        task -> task.form().passes() || Filled.in(task.form().reasons())),
                Rule.of(
                        R_080,
                        "IssueFairCompetitionOpinion.opinion",
                        task -> task.form().returned()
                                || documents.has(task.form().opinion())),
                Rule.of(
                        R_080,
                        "IssueFairCompetitionOpinion.sameText",
                        task -> !task.form().passes() || reviewedCurrentText(task.decision())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        boolean passed = task.form().passes();
        StepOutcome outcome = StepOutcome.of(task).with(task.form().opinion());
        records.complete(passed ? outcome.proves(R_080, R_081, R_082) : outcome.disproves(R_082));
        return Flags.of(FairCompetitionProcess.COMPETITION_PASSED, passed);
    }

    private static boolean lawfulException(TaskInHand<Form> task) {
        Form form = task.form();
        return form.result() != Result.EXCEPTION
                || Filled.all(form.noBetterAlternative(), form.limit(), form.exceptionCase());
    }

    private boolean reviewedCurrentText(String decision) {
        return records.latest(decision, "SubmitSelfReview", SubmitSelfReview.Form.class)
                .filter(review -> drafts.standsForCurrent(decision, review.draftVersion()))
                .isPresent();
    }
}
