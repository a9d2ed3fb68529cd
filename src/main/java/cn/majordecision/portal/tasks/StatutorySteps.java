package cn.majordecision.portal.tasks;

import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Periods;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.Steps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The plan of a decision as the tab of a task shows it: step by step, each requirement with its state, date and article (第二十九条). */
@Component
class StatutorySteps {

    private final RequirementPlan plan;
    private final Procedures procedures;
    private final Periods periods;
    private final MessageSource texts;
    private final Clock clock;

    StatutorySteps(RequirementPlan plan, Procedures procedures, Periods periods, MessageSource texts, Clock clock) {
        this.plan = plan;
        this.procedures = procedures;
        this.periods = periods;
        this.texts = texts;
        this.clock = clock;
    }

    /** A step: its name, how it is marked, its requirements. */
    record Step(String name, Mark mark, List<Line> lines) {}

    /** A requirement: what it demands, the article, its state, the day it was met or can be met at the earliest, why it does not apply. */
    record Line(
            String title,
            String article,
            PlanState state,
            @Nullable LocalDate metOn,
            @Nullable LocalDate notBefore,
            String ground) {}

    /** How a step is marked: a sign and a word, so that colour is never the only sign. */
    record Mark(String style, String sign, String word) {}

    List<Step> of(String decision) {
        Set<String> atWork =
                procedures.open(decision).stream().map(OpenTask::step).collect(Collectors.toSet());
        Map<String, List<PlanRow>> rows = new LinkedHashMap<>();
        Steps.processes().forEach(step -> rows.put(step, List.of()));
        rows.putAll(plan.rows(decision).stream().collect(Collectors.groupingBy(PlanRow::step)));
        return rows.entrySet().stream()
                .filter(step -> !step.getValue().isEmpty())
                .map(step -> step(decision, step.getKey(), step.getValue(), atWork.contains(step.getKey())))
                .toList();
    }

    private Step step(String decision, String process, List<PlanRow> rows, boolean atWork) {
        return new Step(
                text("step." + process, process),
                mark(rows, atWork),
                rows.stream().map(row -> line(decision, row)).toList());
    }

    private static Mark mark(List<PlanRow> rows, boolean atWork) {
        if (rows.stream().allMatch(row -> row.state() == PlanState.NOT_APPLICABLE)) {
            return new Mark("exempt", "免", "不适用");
        }
        if (atWork) {
            return new Mark("now", "▶", "办理中");
        }
        return rows.stream().allMatch(row -> row.state().settled())
                ? new Mark("done", "✓", "已完成")
                : new Mark("open", "—", "未完成");
    }

    private Line line(String decision, PlanRow row) {
        String id = row.requirement().id();
        return new Line(
                text("requirement." + id, id),
                row.requirement().article(),
                row.state(),
                row.state() == PlanState.MET && row.provenAt() != null ? day(row.provenAt()) : null,
                notBefore(decision, row),
                row.ground());
    }

    private @Nullable LocalDate notBefore(String decision, PlanRow row) {
        return row.state().settled()
                ? null
                : periods.of(decision, row.requirement())
                        .filter(period -> !period.waived() && period.notBefore().isAfter(clock.instant()))
                        .map(period -> day(period.notBefore()))
                        .orElse(null);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private String text(String key, String otherwise) {
        return String.valueOf(texts.getMessage(key, null, otherwise, Locale.SIMPLIFIED_CHINESE));
    }
}
