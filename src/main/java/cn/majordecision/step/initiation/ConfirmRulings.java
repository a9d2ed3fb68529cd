package cn.majordecision.step.initiation;

import static cn.majordecision.base.regulation.Requirement.R_003;
import static cn.majordecision.base.regulation.Requirement.R_055;
import static cn.majordecision.step.initiation.Questionnaire.yes;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The legality reviewer confirms each requirement ruled out, or sends the proposal back (第三条第二款、第十四条、第十九条、第二十二条). */
@Component
class ConfirmRulings implements TaskHandler<ConfirmRulings.Form> {

    private final Records records;
    private final RequirementPlan plan;
    private final RequirementFacts facts;

    ConfirmRulings(Records records, RequirementPlan plan, RequirementFacts facts) {
        this.records = records;
        this.plan = plan;
        this.facts = facts;
    }

    /**
     * The reviewer's word.
     *
     * @param confirmed true when every ruling and its ground is right
     * @param opinion why not; or remarks
     * @param specialProcedureConfirmed the special procedure of other law is confirmed
     */
    record Form(
            @Nullable Boolean confirmed,
            @Nullable String opinion,
            @Nullable Boolean specialProcedureConfirmed) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_055, "ConfirmRulings.answer", task -> task.form().confirmed() != null),
                Rule.of(
                        R_055,
                        "ConfirmRulings.reason",
                        task -> yes(task.form().confirmed())
                                || Filled.in(task.form().opinion())),
                Rule.of(
                        R_003,
                        "ConfirmRulings.specialProcedure",
                        task -> !yes(task.form().confirmed())
                                || !yes(facts.answers(task.decision()).specialProcedure())
                                || yes(task.form().specialProcedureConfirmed())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task));
        boolean confirmed = yes(task.form().confirmed());
        if (confirmed) {
            plan.confirmRulings(task.decision(), task.actor().userId());
        }
        return Flags.of(InitiationProcess.RULINGS_CONFIRMED, confirmed);
    }
}
