package cn.majordecision.step.expertreview;

import static cn.majordecision.base.regulation.Requirement.R_035;
import static cn.majordecision.base.regulation.Requirement.R_036;
import static cn.majordecision.base.regulation.Requirement.R_037;
import static cn.majordecision.base.regulation.Requirement.R_038;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker selects experts for their knowledge, not their answer; none with a direct interest (第二十条、第二十一条). */
@Component
class SelectExperts implements TaskHandler<SelectExperts.Form> {

    private final Records records;
    private final ExpertOpinions opinions;
    private final Accounts accounts;
    private final Documents documents;

    SelectExperts(Records records, ExpertOpinions opinions, Accounts accounts, Documents documents) {
        this.records = records;
        this.opinions = opinions;
        this.accounts = accounts;
        this.documents = documents;
    }

    /**
     * The selection.
     *
     * @param way how the experts are heard
     * @param selected one row for each expert
     * @param dissentSought whether experts of a different opinion were sought
     * @param dissentReason why not
     * @param confidentiality whether each undertook to keep secrets
     * @param undertaking the signed undertakings
     */
    record Form(
            @Nullable Way way,
            @Nullable List<Selection> selected,
            @Nullable Boolean dissentSought,
            @Nullable String dissentReason,
            @Nullable Boolean confidentiality,
            @Nullable String undertaking) {

        List<Selection> rows() {
            return Filled.rows(selected);
        }

        List<String> experts() {
            return rows().stream()
                    .map(Selection::expert)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** How experts are heard (第二十条). */
    enum Way {
        MEETING,
        WRITTEN,
        COMMISSIONED,
        OTHER
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_037, "SelectExperts.way", task -> task.form().way() != null),
                Rule.of(R_037, "SelectExperts.experts", this::known),
                Rule.of(R_037, "SelectExperts.declared", task -> task.form().rows().stream()
                        .allMatch(row -> row.interest() != null)),
                Rule.of(
                        R_037,
                        "SelectExperts.interest",
                        task -> interested(task).isEmpty(),
                        this::interestedNames),
                Rule.of(R_037, "SelectExperts.dissent", SelectExperts::dissentAnswered),
                Rule.of(R_038, "SelectExperts.pool", task -> task.form().rows().stream()
                        .allMatch(Selection::poolAnswered)),
                Rule.of(
                        R_036,
                        "SelectExperts.confidentiality",
                        task -> Boolean.TRUE.equals(task.form().confidentiality())
                                && documents.hasGiven(task.form().undertaking())),
                Rule.of(R_035, "SelectExperts.enough", this::enough, task ->
                        new Object[] {opinions.required(task.decision())}));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task).with(task.form().undertaking()));
        return Flags.of(ExpertReviewProcess.EXPERTS, task.form().experts());
    }

    /** True when there is one at least, and each is an enabled account with the role, named once. */
    private boolean known(TaskInHand<Form> task) {
        List<String> named = task.form().experts();
        Set<String> experts =
                accounts.withRole(Role.EXPERT).stream().map(Account::id).collect(Collectors.toSet());
        return !named.isEmpty()
                && named.size() == task.form().rows().size()
                && named.size() == Set.copyOf(named).size()
                && experts.containsAll(named);
    }

    /** Those with a declared interest, now or when they withdrew before. */
    private List<String> interested(TaskInHand<Form> task) {
        Set<String> recused = opinions.recused(task.decision());
        return task.form().rows().stream()
                .filter(row -> row.expert() != null)
                .filter(row -> Boolean.TRUE.equals(row.interest()) || recused.contains(row.expert()))
                .map(row -> String.valueOf(row.expert()))
                .toList();
    }

    private Object[] interestedNames(TaskInHand<Form> task) {
        return new Object[] {opinions.names(interested(task))};
    }

    private static boolean dissentAnswered(TaskInHand<Form> task) {
        Boolean sought = task.form().dissentSought();
        return sought != null && (sought || Filled.in(task.form().dissentReason()));
    }

    private boolean enough(TaskInHand<Form> task) {
        Set<String> all = new TreeSet<>(opinions.valid(task.decision()));
        all.addAll(task.form().experts());
        return all.size() >= opinions.required(task.decision());
    }
}
