package cn.majordecision.step.faircompetition;

import static cn.majordecision.base.regulation.Requirement.R_080;
import static cn.majordecision.base.regulation.Requirement.R_081;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.DraftRevision;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker reviews the draft first, hears those it concerns, and sends both to the regulator (《公平竞争审查条例》第十四条、第十六条). */
@Component
class SubmitSelfReview implements TaskHandler<SubmitSelfReview.Form> {

    private final Records records;
    private final Drafts drafts;
    private final Documents documents;

    SubmitSelfReview(Records records, Drafts drafts, Documents documents) {
        this.records = records;
        this.drafts = drafts;
        this.documents = documents;
    }

    /**
     * The first review.
     *
     * @param selfReview the undertaker's opinion
     * @param stakeholders one row for each stakeholder heard
     * @param textChange what was done to the text
     * @param draft the new text
     * @param changeNote what changed and why
     */
    record Form(
            @Nullable String selfReview,
            @Nullable List<Stakeholder> stakeholders,
            DraftRevision.@Nullable Answer textChange,
            @Nullable String draft,
            @Nullable String changeNote) {

        DraftRevision revision() {
            return new DraftRevision(textChange, draft, changeNote);
        }

        boolean heardStakeholders() {
            List<Stakeholder> rows = Filled.rows(stakeholders);
            return !rows.isEmpty() && rows.stream().allMatch(Stakeholder::complete);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        Stream<Rule<TaskInHand<Form>>> own = Stream.of(
                Rule.of(
                        R_080,
                        "SubmitSelfReview.selfReview",
                        task -> documents.has(task.form().selfReview())),
                Rule.of(R_081, "SubmitSelfReview.stakeholders", task -> task.form()
                        .heardStakeholders()));
        return Stream.concat(
                        own,
                        DraftRevision.<Form>rules(R_080, task -> task.form().revision(), documents::has).stream())
                .toList();
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        task.form().revision().apply(drafts, task.decision(), task.actor().userId());
        records.complete(
                StepOutcome.of(task).with(task.form().selfReview(), task.form().draft()));
        return Flags.none();
    }
}
