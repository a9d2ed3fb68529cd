package cn.majordecision.step.hearing;

import static cn.majordecision.base.regulation.Requirement.R_029;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers reach every participant seven days ahead, and this is on record by then (第十六条第三款, R-029). */
@Component
class DeliverPapers implements TaskHandler<DeliverPapers.Form> {

    private final Records records;
    private final Hearings hearings;

    DeliverPapers(Records records, Hearings hearings) {
        this.records = records;
        this.hearings = hearings;
    }

    /**
     * What was delivered.
     *
     * @param deliveries to each participant
     * @param postponeReason given when the hearing is put off instead, and why
     */
    record Form(
            @Nullable List<@Nullable Delivery> deliveries,
            @Nullable String postponeReason) {

        boolean postponed() {
            return Filled.in(postponeReason);
        }

        Stream<Delivery> to(String participant) {
            return Filled.rows(deliveries).stream().filter(row -> row.to(participant));
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                rule("everyParticipant", task -> without(task, this::proven).isEmpty(), task ->
                        new Object[] {names(without(task, this::proven))}),
                rule("future", task -> told(task, this::inFuture).isEmpty(), task ->
                        new Object[] {told(task, this::inFuture)}),
                rule("late", task -> told(task, this::tooLate).isEmpty(), task ->
                        new Object[] {told(task, this::tooLate), hearings.papersDays(task.decision()), latest(task)}),
                rule("registeredLate", task -> !hearings.day(task.at()).isAfter(latest(task)), task ->
                        new Object[] {latest(task), hearings.day(task.at())}));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        String[] proofs = Filled.rows(task.form().deliveries()).stream()
                .map(Delivery::proof)
                .filter(hearings::stored)
                .toArray(String[]::new);
        records.complete(StepOutcome.of(task).with(proofs));
        hearings.judgeByDatabase(task, this);
        return Flags.of(HearingProcess.HEARING_POSTPONED, task.form().postponed());
    }

    /** The participants to whom no delivery is what it should be. */
    private List<String> without(TaskInHand<Form> task, BiPredicate<TaskInHand<Form>, Delivery> holds) {
        return hearings.participants(task.decision()).stream()
                .filter(name -> task.form().to(name).noneMatch(row -> holds.test(task, row)))
                .toList();
    }

    /** Each participant with such a delivery and how far from the hearing it was, as in 张三（会前6日）. */
    private String told(TaskInHand<Form> task, BiPredicate<TaskInHand<Form>, Delivery> wrong) {
        return hearings.participants(task.decision()).stream()
                .flatMap(name -> task.form().to(name))
                .filter(row -> row.deliveredOn() != null && wrong.test(task, row))
                .map(row -> row.name() + "（" + distance(daysAhead(task, row)) + "）")
                .collect(Collectors.joining("、"));
    }

    private boolean tooLate(TaskInHand<Form> task, Delivery row) {
        return !inFuture(task, row) && daysAhead(task, row) < hearings.papersDays(task.decision());
    }

    private static String distance(long daysAhead) {
        return daysAhead == 0 ? "会议当日" : daysAhead > 0 ? "会前" + daysAhead + "日" : "会后" + -daysAhead + "日";
    }

    private boolean inFuture(TaskInHand<Form> task, Delivery row) {
        LocalDate delivered = row.deliveredOn();
        return delivered != null && delivered.isAfter(hearings.day(task.at()));
    }

    private boolean proven(TaskInHand<Form> task, Delivery row) {
        return row.deliveredOn() != null && hearings.stored(row.proof());
    }

    private long daysAhead(TaskInHand<Form> task, Delivery row) {
        LocalDate delivered = row.deliveredOn();
        return delivered == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(delivered, hearings.date(task.decision()));
    }

    /** The last day on which the delivery may come on record. */
    private LocalDate latest(TaskInHand<Form> task) {
        return hearings.date(task.decision()).minusDays(hearings.papersDays(task.decision()));
    }

    private static String names(List<String> participants) {
        return String.join("、", participants);
    }

    /** A rule for the hearing that takes place on the announced day. */
    private static Rule<TaskInHand<Form>> rule(
            String name, Predicate<TaskInHand<Form>> holds, Function<TaskInHand<Form>, Object[]> arguments) {
        return Rule.of(R_029, "DeliverPapers." + name, task -> task.form().postponed() || holds.test(task), arguments);
    }
}
