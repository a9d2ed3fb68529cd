package cn.majordecision.step.drafting;

import static cn.majordecision.base.regulation.Requirement.R_012;
import static cn.majordecision.base.regulation.Requirement.R_013;
import static cn.majordecision.base.regulation.Requirement.R_014;
import static cn.majordecision.base.regulation.Requirement.R_015;

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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker prepares the draft on research and on all its legal grounds, or prepares it again (第十二条). */
@Component
class PrepareDraft implements TaskHandler<PrepareDraft.Form> {

    private final Records records;
    private final Decisions decisions;
    private final Drafts drafts;
    private final Documents documents;

    PrepareDraft(Records records, Decisions decisions, Drafts drafts, Documents documents) {
        this.records = records;
        this.decisions = decisions;
        this.drafts = drafts;
        this.documents = documents;
    }

    /**
     * The draft and what it rests on.
     *
     * @param draft the text
     * @param textChange from the second pass on: what was done to the text
     * @param changeNote from the second pass on: what changed and why
     * @param explanation the explanation of the draft
     * @param research reports and records of the research
     * @param legalBasis the inventory of legal grounds
     * @param legalBasisKept from the second pass on: checked again, the inventory given before is still complete
     * @param costBenefit whether costs and benefits were analysed
     * @param costBenefitReport the analysis
     * @param costBenefitReason why none was needed
     * @param alternatives other versions of the draft
     */
    record Form(
            @Nullable String draft,
            DraftRevision.@Nullable Answer textChange,
            @Nullable String changeNote,
            @Nullable String explanation,
            @Nullable List<String> research,
            @Nullable List<LegalBasis> legalBasis,
            @Nullable Boolean legalBasisKept,
            @Nullable Boolean costBenefit,
            @Nullable String costBenefitReport,
            @Nullable String costBenefitReason,
            @Nullable List<String> alternatives) {

        boolean hasResearch() {
            return !Filled.rows(research).isEmpty();
        }

        boolean hasLegalBasis() {
            List<LegalBasis> rows = Filled.rows(legalBasis);
            return !rows.isEmpty() && rows.stream().allMatch(LegalBasis::complete);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return Stream.concat(DraftRevision.rules(R_012, this::revision, documents::has).stream(), grounds())
                .toList();
    }

    private Stream<Rule<TaskInHand<Form>>> grounds() {
        return Stream.of(
                Rule.of(R_012, "PrepareDraft.explanation", this::explained),
                Rule.of(
                        R_012,
                        "PrepareDraft.researchStored",
                        task -> stored(task.form().research())),
                Rule.of(R_012, "PrepareDraft.research", task -> !researchDemanded(task) || researched(task)),
                Rule.warn(R_012, "PrepareDraft.researchMissing", task -> researchDemanded(task) || researched(task)),
                Rule.of(R_013, "PrepareDraft.legalBasis", this::grounded),
                Rule.of(R_014, "PrepareDraft.costBenefit", this::weighed),
                Rule.of(
                        R_015,
                        "PrepareDraft.alternatives",
                        task -> stored(task.form().alternatives())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form form = task.form();
        revision(task).apply(drafts, task.decision(), task.actor().userId());
        records.complete(StepOutcome.of(task)
                .proves(R_012, R_013)
                .with(form.draft(), form.explanation(), form.costBenefitReport())
                .with(Filled.rows(form.research()).toArray(String[]::new))
                .with(Filled.rows(form.alternatives()).toArray(String[]::new)));
        return Flags.none();
    }

    /** The first text is a new one whatever the form says. */
    private DraftRevision revision(TaskInHand<Form> task) {
        Form form = task.form();
        return drafts.current(task.decision()).isEmpty()
                ? new DraftRevision(DraftRevision.Answer.SUBSTANTIVE, form.draft(), "初稿")
                : new DraftRevision(form.textChange(), form.draft(), form.changeNote());
    }

    private boolean explained(TaskInHand<Form> task) {
        String explanation = task.form().explanation();
        return Filled.in(explanation)
                ? documents.has(explanation)
                : !revision(task).changed();
    }

    private boolean researchDemanded(TaskInHand<Form> task) {
        return decisions.get(task.decision()).profile().demands(Parameter.RESEARCH_REPORT);
    }

    private boolean researched(TaskInHand<Form> task) {
        return task.form().hasResearch() || before(task, Form::hasResearch);
    }

    private boolean grounded(TaskInHand<Form> task) {
        Form form = task.form();
        return Boolean.TRUE.equals(form.legalBasisKept()) ? before(task, Form::hasLegalBasis) : form.hasLegalBasis();
    }

    private boolean weighed(TaskInHand<Form> task) {
        Boolean costBenefit = task.form().costBenefit();
        if (costBenefit == null) {
            return before(task, form -> form.costBenefit() != null);
        }
        return costBenefit
                ? documents.has(task.form().costBenefitReport())
                : Filled.in(task.form().costBenefitReason());
    }

    private boolean before(TaskInHand<Form> task, Predicate<Form> had) {
        return records.all(task.decision(), "PrepareDraft", Form.class).stream()
                .anyMatch(record -> had.test(record.form()));
    }

    private boolean stored(@Nullable List<String> hashes) {
        return Filled.rows(hashes).stream().allMatch(documents::has);
    }
}
