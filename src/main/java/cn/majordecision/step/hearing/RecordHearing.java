package cn.majordecision.step.hearing;

import static cn.majordecision.base.regulation.Requirement.R_026;
import static cn.majordecision.base.regulation.Requirement.R_027;
import static cn.majordecision.base.regulation.Requirement.R_028;
import static cn.majordecision.base.regulation.Requirement.R_029;
import static cn.majordecision.base.regulation.Requirement.R_030;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hearing as it was held: in public, in three parts, the record confirmed by each participant (第十七条). */
@Component
class RecordHearing implements TaskHandler<RecordHearing.Form> {

    private final Records records;
    private final Hearings hearings;

    RecordHearing(Records records, Hearings hearings) {
        this.records = records;
        this.hearings = hearings;
    }

    /**
     * The record.
     *
     * @param held whether it took place on the announced day
     * @param postponeReason why not
     * @param openToPublic whether it was held in public
     * @param introduction what the undertaking unit presented (第一项)
     * @param statements what participants stated, asked and debated (第二项)
     * @param confirmation how the record was confirmed (第三项)
     * @param signatures how each participant confirmed it
     * @param recordDocument the signed record
     */
    record Form(
            @Nullable Boolean held,
            @Nullable String postponeReason,
            @Nullable Boolean openToPublic,
            @Nullable String introduction,
            @Nullable String statements,
            @Nullable String confirmation,
            @Nullable List<@Nullable Signature> signatures,
            @Nullable String recordDocument) {

        boolean postponed() {
            return Boolean.FALSE.equals(held);
        }

        boolean tookPlace() {
            return Boolean.TRUE.equals(held);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_030, "RecordHearing.held", task -> task.form().held() != null),
                Rule.of(
                        R_027,
                        "RecordHearing.postponeReason",
                        task -> !task.form().postponed()
                                || Filled.in(task.form().postponeReason())),
                ifHeld("tooEarly", task -> !hearings.day(task.at()).isBefore(hearings.date(task.decision())), task ->
                        new Object[] {hearings.date(task.decision())}),
                ifHeld("openToPublic", task -> Boolean.TRUE.equals(task.form().openToPublic())),
                ifHeld(
                        "sections",
                        task -> Filled.all(
                                task.form().introduction(),
                                task.form().statements(),
                                task.form().confirmation())),
                ifHeld("signatures", task -> unconfirmed(task).isEmpty(), task ->
                        new Object[] {String.join("、", unconfirmed(task))}),
                ifHeld("recordDocument", task -> hearings.stored(task.form().recordDocument())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        StepOutcome outcome = StepOutcome.of(task);
        boolean postponed = task.form().postponed();
        records.complete(
                postponed
                        ? outcome
                        : outcome.proves(R_026, R_027, R_028, R_029, R_030)
                                .with(task.form().recordDocument()));
        hearings.judgeByDatabase(task, this);
        return Flags.of(HearingProcess.HEARING_POSTPONED, postponed);
    }

    private List<String> unconfirmed(TaskInHand<Form> task) {
        return hearings.participants(task.decision()).stream()
                .filter(name -> Filled.rows(task.form().signatures()).stream().noneMatch(row -> row.confirms(name)))
                .toList();
    }

    private static Rule<TaskInHand<Form>> ifHeld(String name, Predicate<TaskInHand<Form>> holds) {
        return ifHeld(name, holds, task -> new Object[0]);
    }

    /** A rule for a hearing that took place; while that is not said, the form does not ask for the rest either. */
    private static Rule<TaskInHand<Form>> ifHeld(
            String name, Predicate<TaskInHand<Form>> holds, Function<TaskInHand<Form>, Object[]> arguments) {
        return Rule.of(R_030, "RecordHearing." + name, task -> !task.form().tookPlace() || holds.test(task), arguments);
    }
}
