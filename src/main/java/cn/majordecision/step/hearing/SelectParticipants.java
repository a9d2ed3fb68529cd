package cn.majordecision.step.hearing;

import static cn.majordecision.base.regulation.Requirement.R_028;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participants are selected openly, each declared side has one, and the list is published ahead (第十六条第三款). */
@Component
class SelectParticipants implements TaskHandler<SelectParticipants.Form> {

    private final Records records;
    private final Hearings hearings;

    SelectParticipants(Records records, Hearings hearings) {
        this.records = records;
        this.hearings = hearings;
    }

    /**
     * The participants and their published list.
     *
     * @param participants who takes part, each for a side
     * @param selection how they were selected
     * @param listAddress where the list was published
     * @param listPublishedOn when
     * @param postponeReason given when the hearing is put off instead, and why
     */
    record Form(
            @Nullable List<@Nullable Participant> participants,
            @Nullable String selection,
            @Nullable String listAddress,
            @Nullable LocalDate listPublishedOn,
            @Nullable String postponeReason) {

        List<String> names() {
            return texts(Participant::name);
        }

        List<String> sides() {
            return texts(Participant::side);
        }

        boolean postponed() {
            return Filled.in(postponeReason);
        }

        private List<String> texts(Function<Participant, @Nullable String> cell) {
            return Filled.rows(participants).stream()
                    .map(cell)
                    .filter(Filled::in)
                    .map(text -> String.valueOf(text).strip())
                    .toList();
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                rule(
                        "participants",
                        task -> Filled.in(Filled.rows(task.form().participants()))
                                && Filled.rows(task.form().participants()).stream()
                                        .allMatch(Participant::complete)),
                rule(
                        "names",
                        task -> task.form().names().stream().distinct().count()
                                == task.form().names().size()),
                rule("selection", task -> Filled.in(task.form().selection())),
                rule("everySide", task -> unrepresented(task).isEmpty(), task ->
                        new Object[] {String.join("、", unrepresented(task))}),
                rule("declaredSide", task -> undeclared(task).isEmpty(), task ->
                        new Object[] {String.join("、", undeclared(task))}),
                rule(
                        "number",
                        task -> task.form().names().size() >= number(task, Parameter.HEARING_PARTICIPANTS),
                        task -> new Object[] {number(task, Parameter.HEARING_PARTICIPANTS)}),
                rule("list", task -> Filled.in(task.form().listAddress()) && published(task)),
                rule("ahead", task -> !hearings.day(task.at()).isAfter(latest(task)), task ->
                        new Object[] {number(task, Parameter.HEARING_LIST_DAYS), latest(task)}));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task));
        hearings.judgeByDatabase(task, this);
        return Flags.of(HearingProcess.HEARING_POSTPONED, task.form().postponed());
    }

    private List<String> unrepresented(TaskInHand<Form> task) {
        List<String> sides = new ArrayList<>(hearings.announced(task.decision()).declaredSides());
        sides.removeAll(task.form().sides());
        return sides;
    }

    private List<String> undeclared(TaskInHand<Form> task) {
        List<String> sides = new ArrayList<>(task.form().sides());
        sides.removeAll(hearings.announced(task.decision()).declaredSides());
        return sides;
    }

    private boolean published(TaskInHand<Form> task) {
        LocalDate day = task.form().listPublishedOn();
        return day != null && !day.isAfter(hearings.day(task.at()));
    }

    /** The last day on which the list, published, may come on record. */
    private LocalDate latest(TaskInHand<Form> task) {
        return hearings.date(task.decision()).minusDays(number(task, Parameter.HEARING_LIST_DAYS));
    }

    private int number(TaskInHand<Form> task, Parameter parameter) {
        return hearings.profile(task.decision()).number(parameter);
    }

    private static Rule<TaskInHand<Form>> rule(String name, Predicate<TaskInHand<Form>> holds) {
        return rule(name, holds, task -> new Object[0]);
    }

    /** A rule for the hearing that takes place on the announced day. */
    private static Rule<TaskInHand<Form>> rule(
            String name, Predicate<TaskInHand<Form>> holds, Function<TaskInHand<Form>, Object[]> arguments) {
        return Rule.of(
                R_028, "SelectParticipants." + name, task -> task.form().postponed() || holds.test(task), arguments);
    }
}
