package cn.majordecision.step.legalityreview;

import static cn.majordecision.base.regulation.Requirement.R_048;
import static cn.majordecision.base.regulation.Requirement.R_049;
import static cn.majordecision.base.regulation.Requirement.R_051;
import static cn.majordecision.base.regulation.Requirement.R_053;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Periods;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reviewer accepts the materials, or returns or has them supplemented; acceptance guarantees the time (第二十六条). */
@Component
class AcceptMaterials implements TaskHandler<AcceptMaterials.Form> {

    private final Records records;
    private final Drafts drafts;
    private final Periods periods;
    private final Accounts accounts;
    private final ReviewRound round;

    AcceptMaterials(Records records, Drafts drafts, Periods periods, Accounts accounts, ReviewRound round) {
        this.records = records;
        this.drafts = drafts;
        this.periods = periods;
        this.accounts = accounts;
        this.round = round;
    }

    /** What becomes of the materials (第二十六条第一款). */
    enum Answer {
        ACCEPTED,
        RETURNED,
        SUPPLEMENT
    }

    /**
     * The reviewer's word on a change that was called insubstantial.
     *
     * @param version the version of the draft
     * @param insubstantial true when nothing of substance changed
     * @param reason why
     */
    record ChangeFinding(
            @Nullable Integer version,
            @Nullable Boolean insubstantial,
            @Nullable String reason) {

        boolean complete() {
            return version != null && insubstantial != null && Filled.in(reason);
        }
    }

    /**
     * The answer.
     *
     * @param answer accepted, returned or to be supplemented
     * @param reason why
     * @param legalAdvisers account ids of the advisers who are asked
     * @param shorterTime the reviewer agrees to the shorter time that is wanted
     * @param shorterTimeReason why
     * @param changes one finding for each version since the last acceptance that awaits it
     */
    record Form(
            @Nullable Answer answer,
            @Nullable String reason,
            @Nullable List<String> legalAdvisers,
            @Nullable Boolean shorterTime,
            @Nullable String shorterTimeReason,
            @Nullable List<ChangeFinding> changes) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_048,
                        "AcceptMaterials.answer",
                        task -> task.form().answer() != null
                                && Filled.in(task.form().reason())),
                onAcceptance(R_051, "legalAdvisers", task -> advisers(task.form())),
                Rule.of(
                        R_049,
                        "AcceptMaterials.shorterTime",
                        task -> !accepted(task) || !wantedEarly(task.decision()) || consented(task.form()),
                        task -> new Object[] {
                            String.valueOf(
                                    round.submission(task.decision()).form().wantedOn()),
                            round.guaranteedUntil(task.decision()).toString()
                        }),
                onAcceptance(R_053, "changes", this::everyChangeJudged));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        if (!accepted(task)) {
            records.complete(StepOutcome.of(task).disproves(R_048));
            return Flags.of(LegalityReviewProcess.MATERIALS_ACCEPTED, false);
        }
        given(task.form().changes()).stream()
                .filter(change -> Boolean.TRUE.equals(change.insubstantial()))
                .forEach(change -> confirm(task, change));
        openPeriod(task);
        records.complete(StepOutcome.of(task).proves(R_048));
        return Flags.of(LegalityReviewProcess.MATERIALS_ACCEPTED, true)
                .and(LegalityReviewProcess.ADVISERS, given(task.form().legalAdvisers()));
    }

    private void confirm(TaskInHand<Form> task, ChangeFinding change) {
        drafts.confirmInsubstantial(
                task.decision(),
                Objects.requireNonNull(change.version()),
                task.actor().userId());
    }

    private void openPeriod(TaskInHand<Form> task) {
        String decision = task.decision();
        periods.open(decision, R_049, round.guaranteeOver(decision));
        if (wantedEarly(decision)) {
            periods.waive(
                    decision,
                    R_049,
                    task.actor().userId(),
                    String.valueOf(task.form().shorterTimeReason()));
        }
    }

    private boolean advisers(Form form) {
        List<String> named = given(form.legalAdvisers());
        List<String> known =
                accounts.withRole(Role.LEGAL_ADVISER).stream().map(Account::id).toList();
        return Filled.in(named)
                && known.containsAll(named)
                && named.stream().distinct().count() == named.size();
    }

    private boolean wantedEarly(String decision) {
        LocalDate wanted = round.submission(decision).form().wantedOn();
        return wanted != null && wanted.isBefore(round.guaranteedUntil(decision));
    }

    private static boolean consented(Form form) {
        return Boolean.TRUE.equals(form.shorterTime()) && Filled.in(form.shorterTimeReason());
    }

    private boolean everyChangeJudged(TaskInHand<Form> task) {
        List<Integer> awaiting = drafts.all(task.decision()).stream()
                .filter(draft -> draft.version() > round.judgedUpTo(task.decision()))
                .filter(Draft::awaitsConfirmation)
                .map(Draft::version)
                .toList();
        List<ChangeFinding> findings = given(task.form().changes());
        return findings.stream().allMatch(ChangeFinding::complete)
                && findings.stream()
                        .map(ChangeFinding::version)
                        .sorted()
                        .toList()
                        .equals(awaiting);
    }

    private static <T> List<T> given(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    private static boolean accepted(TaskInHand<Form> task) {
        return task.form().answer() == Answer.ACCEPTED;
    }

    private static Rule<TaskInHand<Form>> onAcceptance(
            Requirement requirement, String name, Predicate<TaskInHand<Form>> holds) {
        return Rule.of(requirement, "AcceptMaterials." + name, task -> !accepted(task) || holds.test(task));
    }
}
