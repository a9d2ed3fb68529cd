package cn.majordecision.step.legalityreview;

import static cn.majordecision.base.regulation.Requirement.R_051;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
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

/** A legal adviser or government lawyer signs a written opinion, or stands aside with the reason (第二十八条). */
@Component
class AdviseOnLegality implements TaskHandler<AdviseOnLegality.Form> {

    private final Records records;
    private final Documents documents;

    AdviseOnLegality(Records records, Documents documents) {
        this.records = records;
        this.documents = documents;
    }

    /** In what capacity a lawyer advises (第二十八条). */
    enum Capacity {
        LEGAL_COUNSEL,
        GOVERNMENT_LAWYER
    }

    /**
     * The advice.
     *
     * @param recusal true when the adviser stands aside
     * @param recusalReason why
     * @param capacity 法律顾问 or 公职律师
     * @param opinion the opinion in words
     * @param signedOpinion the signed opinion, a stored document
     */
    record Form(
            @Nullable Boolean recusal,
            @Nullable String recusalReason,
            @Nullable Capacity capacity,
            @Nullable String opinion,
            @Nullable String signedOpinion) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_051,
                        "AdviseOnLegality.recusalReason",
                        task -> !recused(task.form()) || Filled.in(task.form().recusalReason())),
                unlessRecused("capacity", form -> form.capacity() != null),
                unlessRecused("opinion", form -> Filled.in(form.opinion())),
                unlessRecused("signedOpinion", form -> stored(form.signedOpinion())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task).with(task.form().signedOpinion()));
        return Flags.none();
    }

    static boolean recused(Form form) {
        return Boolean.TRUE.equals(form.recusal());
    }

    private static Rule<TaskInHand<Form>> unlessRecused(String name, Predicate<Form> holds) {
        return Rule.of(R_051, "AdviseOnLegality." + name, task -> recused(task.form()) || holds.test(task.form()));
    }

    private boolean stored(@Nullable String sha256) {
        return sha256 != null && documents.find(sha256).isPresent();
    }
}
