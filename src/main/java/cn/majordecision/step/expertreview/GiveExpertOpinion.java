package cn.majordecision.step.expertreview;

import static cn.majordecision.base.regulation.Requirement.R_035;
import static cn.majordecision.base.regulation.Requirement.R_036;
import static cn.majordecision.base.regulation.Requirement.R_037;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One expert gives a signed opinion of the own, or withdraws; nobody gives it in the expert's place (第十九条、第二十条). */
@Component
class GiveExpertOpinion implements TaskHandler<GiveExpertOpinion.Form> {

    private final Records records;
    private final Documents documents;

    GiveExpertOpinion(Records records, Documents documents) {
        this.records = records;
        this.documents = documents;
    }

    /**
     * The opinion, or the withdrawal.
     *
     * @param act OPINION or RECUSED
     * @param interest whether the expert has a direct interest in the matter
     * @param recusalReason why the expert withdraws
     * @param necessity opinion on the necessity
     * @param feasibility opinion on the feasibility
     * @param soundness opinion on whether it is scientific
     * @param conclusion the opinion in a word
     * @param signedOpinion the signed and sealed opinion
     */
    record Form(
            @Nullable Act act,
            @Nullable Boolean interest,
            @Nullable String recusalReason,
            @Nullable String necessity,
            @Nullable String feasibility,
            @Nullable String soundness,
            @Nullable Conclusion conclusion,
            @Nullable String signedOpinion) {

        boolean recused() {
            return act == Act.RECUSED;
        }
    }

    /** What the expert does. */
    enum Act {
        OPINION,
        RECUSED
    }

    /** What the opinion comes to. */
    enum Conclusion {
        FEASIBLE,
        FEASIBLE_WITH_CHANGES,
        NOT_FEASIBLE
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_037, "GiveExpertOpinion.act", task -> task.form().act() != null),
                Rule.of(
                        R_037,
                        "GiveExpertOpinion.declared",
                        task -> task.form().recused() || task.form().interest() != null),
                Rule.of(
                        R_037,
                        "GiveExpertOpinion.interest",
                        task -> task.form().recused()
                                || !Boolean.TRUE.equals(task.form().interest())),
                Rule.of(
                        R_037,
                        "GiveExpertOpinion.recusalReason",
                        task -> !task.form().recused() || Filled.in(task.form().recusalReason())),
                opinion(R_035, "aspects", form -> Filled.all(form.necessity(), form.feasibility(), form.soundness())),
                opinion(R_035, "conclusion", form -> form.conclusion() != null),
                opinion(R_036, "signed", form -> documents.has(form.signedOpinion())),
                Rule.of(
                        R_036,
                        "GiveExpertOpinion.inPerson",
                        task -> task.form().recused() || task.actor().actingFor() == null));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task).with(task.form().signedOpinion()));
        return Flags.none();
    }

    /** A rule for an opinion; a withdrawal needs none of it. */
    private static Rule<TaskInHand<Form>> opinion(Requirement requirement, String name, Predicate<Form> holds) {
        return Rule.of(
                requirement, "GiveExpertOpinion." + name, task -> task.form().recused() || holds.test(task.form()));
    }
}
