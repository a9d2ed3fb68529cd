package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Overview;
import cn.majordecision.matter.decision.OverviewFilter;
import cn.majordecision.matter.decision.OverviewOrder;
import cn.majordecision.matter.decision.Overviews;
import cn.majordecision.matter.decision.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The matrix of decisions and steps a person may see: found, filtered, ordered, a page at a time (第八条第二款、第二十九条). */
@Component
class Workbench {

    private final Overviews overviews;
    private final RequirementTexts texts;
    private final Clock clock;

    Workbench(Overviews overviews, RequirementTexts texts, Clock clock) {
        this.overviews = overviews;
        this.texts = texts;
        this.clock = clock;
    }

    /** A number that is a filter. */
    public record Figure(OverviewFilter filter, int count, boolean current) {}

    /** A step of a decision. */
    public record Cell(String name, StepMark mark) {}

    /**
     * A line.
     *
     * @param doing what is being done now, step by step
     * @param unmet how many requirements the gate waits for; null when it is no longer asked
     */
    public record Line(
            Overview decision,
            List<Cell> cells,
            List<String> doing,
            @Nullable DueWords due,
            @Nullable Integer unmet) {}

    /** A page of it. */
    public record Board(
            Overviews.Question question,
            List<Figure> figures,
            List<List<String>> heads,
            List<Line> lines,
            int found,
            int pages) {

        /** Every order it can be put in. */
        public List<OverviewOrder> orders() {
            return Arrays.asList(OverviewOrder.values());
        }

        /** Every mark, for the legend. */
        public List<StepMark> marks() {
            return Arrays.asList(StepMark.values());
        }

        /** True when nothing narrows it down. */
        public boolean whole() {
            return question.words().isBlank() && question.filter() == OverviewFilter.ALL;
        }
    }

    Board board(String user, Overviews.Question question) {
        Overviews.Answer answer = overviews.of(user, question);
        int found = answer.counts().getOrDefault(question.filter(), 0);
        return new Board(
                question,
                Arrays.stream(OverviewFilter.values())
                        .map(filter -> new Figure(
                                filter, answer.counts().getOrDefault(filter, 0), filter == question.filter()))
                        .toList(),
                Steps.ORDER.stream().map(texts::head).toList(),
                answer.lines().stream().map(this::line).toList(),
                found,
                (found + Overviews.PAGE - 1) / Overviews.PAGE);
    }

    private Line line(Overview decision) {
        Map<String, Overview.StepSum> sums =
                decision.steps().stream().collect(Collectors.toMap(Overview.StepSum::step, Function.identity()));
        List<Cell> cells = sums.isEmpty()
                ? List.of()
                : Steps.ORDER.stream()
                        .map(step -> new Cell(texts.step(step), mark(decision, sums.get(step))))
                        .toList();
        boolean asked = decision.state() == DecisionState.STARTED;
        return new Line(
                decision,
                cells,
                doing(decision),
                due(decision),
                asked
                        ? decision.steps().stream()
                                .mapToInt(Overview.StepSum::unmet)
                                .sum()
                        : null);
    }

    private static StepMark mark(Overview decision, Overview.@Nullable StepSum sum) {
        return sum == null ? StepMark.EXEMPT : StepMark.of(decision, sum);
    }

    private List<String> doing(Overview decision) {
        return decision.work().stream()
                .map(work -> (work.step().equals("Decision") ? "" : texts.step(Steps.outer(work.step())) + "：")
                        + work.title())
                .distinct()
                .toList();
    }

    private @Nullable DueWords due(Overview decision) {
        LocalDateTime due = decision.due();
        return due == null ? null : DueWords.of(due.toLocalDate(), LocalDate.now(clock), decision.left());
    }
}
