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

    SortComments(Records records, Periods periods, Deadlines deadlines, CommentPeriod period) {
        this.records = records;
        this.periods = periods;
        this.deadlines = deadlines;
        this.period = period;
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
                        task -> Filled.in(Filled.rows(task.form().comments()))
                                != Boolean.TRUE.equals(task.form().noComments())),
                Rule.of(R_031, "SortComments.sorted", task -> task.form().each(Comment::sorted), task ->
                        new Object[] {task.form().rowsNot(Comment::sorted)}),
                Rule.of(R_031, "SortComments.reasoned", task -> task.form().each(Comment::reasoned), task ->
                        new Object[] {task.form().rowsNot(Comment::reasoned)}));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        StepOutcome outcome = StepOutcome.of(task).proves(R_024);
        records.complete(Filled.in(Filled.rows(task.form().explanations())) ? outcome.proves(R_025) : outcome);
        return Flags.none();
    }

    private LocalDate lastDay(String decision) {
        Instant over = periods.of(decision, R_024).orElseThrow().notBefore();
        return period.day(over.minusSeconds(1));
    }
}
