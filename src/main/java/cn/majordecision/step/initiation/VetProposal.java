package cn.majordecision.step.initiation;

import static cn.majordecision.base.regulation.Requirement.R_004;
import static cn.majordecision.base.regulation.Requirement.R_010;
import static cn.majordecision.step.initiation.Questionnaire.yes;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The government office studies the proposal; a matter the decree leaves out is not started under it (第三条、第十条). */
@Component
class VetProposal implements TaskHandler<VetProposal.Form> {

    private final Records records;
    private final RequirementFacts facts;

    VetProposal(Records records, RequirementFacts facts) {
        this.records = records;
        this.facts = facts;
    }

    /**
     * The study.
     *
     * @param complete whether the proposal can go on; otherwise it goes back
     * @param finding what the study found
     * @param excludedOverride why an excluded matter is treated as a major decision all the same
     */
    record Form(
            @Nullable Boolean complete,
            @Nullable String finding,
            @Nullable String excludedOverride) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_010,
                        "VetProposal.finding",
                        task -> task.form().complete() != null
                                && Filled.in(task.form().finding())),
                Rule.of(
                        R_004,
                        "VetProposal.excluded",
                        task -> !yes(task.form().complete())
                                || !facts.excluded(task.decision())
                                || Filled.in(task.form().excludedOverride())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task));
        boolean complete = yes(task.form().complete());
        Flags flags = Flags.of(InitiationProcess.PROPOSAL_COMPLETE, complete);
        return complete ? facts.asFlags(task.decision(), flags) : flags;
    }
}
