package cn.majordecision.step.publiccomment;

import static cn.majordecision.base.regulation.Requirement.R_024;
import static cn.majordecision.base.regulation.Requirement.R_025;
import static cn.majordecision.base.regulation.Requirement.R_031;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Deadlines;
import cn.majordecision.matter.decision.Periods;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker sorts every comment once the period is over, however the task came to be open (第十五条、第十八条). */
@Component
class SortComments implements TaskHandler<SortComments.Form> {

    private final Records records;
    private final Periods periods;
    private final Deadlines deadlines;
    private final CommentPeriod period;
    private final Sorting sorting;

    SortComments(Records records, Periods periods, Deadlines deadlines, CommentPeriod period, Sorting sorting) {
        this.records = records;
        this.periods = periods;
        this.deadlines = deadlines;
        this.period = period;
        this.sorting = sorting;
    }

    /**
     * What came in.
     *
     * @param comments each comment, sorted
     * @param noComments true when nobody commented
     * @param explanations what was explained to the public meanwhile; may be none
     * @param shortenReason no reason is taken after the notice; here only so that an attempt is refused and recorded
     */
    record Form(
            @Nullable List<@Nullable Comment> comments,
            @Nullable Boolean noComments,
            @Nullable List<@Nullable Explanation> explanations,
            @Nullable String shortenReason) {

        /** This with the classes of what was said online, so that the record tells of everything. */
        private Form with(List<Comment> classes) {
            List<Comment> all = new ArrayList<>(classes);
            all.addAll(Filled.rows(comments));
            return new Form(List.copyOf(all), noComments, explanations, shortenReason);
        }

        /** The rows after the classes. */
        List<Comment> byHand(int classes) {
            List<Comment> rows = Filled.rows(comments);
            return rows.subList(Math.min(classes, rows.size()), rows.size());
        }

        private boolean each(Predicate<Comment> holds) {
            return Filled.rows(comments).stream().allMatch(holds);
        }

        private String rowsNot(Predicate<Comment> holds) {
            List<Comment> rows = Filled.rows(comments);
            return IntStream.range(0, rows.size())
                    .filter(row -> !holds.test(rows.get(row)))
                    .mapToObj(row -> String.valueOf(row + 1))
                    .collect(Collectors.joining("、"));
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_024,
                        "SortComments.running",
                        task -> deadlines.over(task.decision(), R_024, task.at()),
                        task -> new Object[] {lastDay(task.decision())}),
                Rule.of(
                        R_024,
                        "SortComments.lateReason",
                        task -> !Filled.in(task.form().shortenReason())),
                Rule.of(
                        R_031,
                        "SortComments.comments",
                        task -> (Filled.in(Filled.rows(task.form().comments())) || sorting.received(task.decision()))
                                != Boolean.TRUE.equals(task.form().noComments())),
                Rule.of(R_031, "SortComments.open", task -> sorting.open(task.decision()) == 0, task ->
                        new Object[] {sorting.open(task.decision())}),
                Rule.of(
                        R_031,
                        "SortComments.answered",
                        task -> sorting.unanswered(task.decision()).isEmpty(),
                        task -> new Object[] {sorting.unanswered(task.decision())}),
                Rule.of(R_031, "SortComments.sorted", task -> task.form().each(Comment::sorted), task ->
                        new Object[] {task.form().rowsNot(Comment::sorted)}),
                Rule.of(R_031, "SortComments.reasoned", task -> task.form().each(Comment::reasoned), task ->
                        new Object[] {task.form().rowsNot(Comment::reasoned)}));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form whole = task.form().with(sorting.classes(task.decision()));
        StepOutcome outcome = StepOutcome.of(with(task, whole)).proves(R_024);
        records.complete(Filled.in(Filled.rows(task.form().explanations())) ? outcome.proves(R_025) : outcome);
        long record = records.earlier(task.decision(), task.name(), Form.class).id();
        sorting.conclude(task.decision(), record, whole);
        return Flags.none();
    }

    private static TaskInHand<Form> with(TaskInHand<Form> task, Form whole) {
        return new TaskInHand<>(
                task.id(), task.name(), task.step(), task.decision(), task.actor(), whole, task.at(), task.warnings());
    }

    private LocalDate lastDay(String decision) {
        Instant over = periods.of(decision, R_024).orElseThrow().notBefore();
        return period.day(over.minusSeconds(1));
    }
}
