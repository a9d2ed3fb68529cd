package cn.majordecision.portal.tasks;

import cn.majordecision.base.calendar.UnknownCalendarYear;
import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.TaskRules;
import cn.majordecision.matter.decision.Periods;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts what is left of a time limit in working days. A minimum period (第十五条、第二十六条) is no limit: it says from when a
 * task can be ended, and is never overdue.
 */
@Component
class TimesLeft {

    private static final int NEAR = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);

    private final WorkingDays workingDays;
    private final Periods periods;
    private final TaskRules rules;
    private final Clock clock;

    TimesLeft(WorkingDays workingDays, Periods periods, TaskRules rules, Clock clock) {
        this.workingDays = workingDays;
        this.periods = periods;
        this.rules = rules;
        this.clock = clock;
    }

    /** The words for a task; empty where the law sets no time. */
    Optional<TimeLeft> of(OpenTask task) {
        Optional<TimeLeft> floor = minimum(task).map(end -> new TimeLeft("最早 " + day(end) + "可结束", "floor"));
        if (floor.isPresent()) {
            return floor;
        }
        if (task.due() == null) {
            return Optional.ofNullable(task.pending()).map(reason -> new TimeLeft("期限待定", "calm"));
        }
        return Optional.of(limit(LocalDate.now(clock), task.due()));
    }

    private Optional<Instant> minimum(OpenTask task) {
        return rules.requirements(task).stream()
                .map(requirement -> periods.of(task.decision(), requirement))
                .flatMap(Optional::stream)
                .filter(period -> !period.waived() && period.notBefore().isAfter(clock.instant()))
                .map(Periods.Period::notBefore)
                .max(Comparator.naturalOrder());
    }

    private TimeLeft limit(LocalDate today, LocalDate due) {
        try {
            if (due.isBefore(today)) {
                return new TimeLeft("超期 " + Math.max(1, workingDays.between(due, today)) + " 个工作日", "late");
            }
            int left = workingDays.between(today, due);
            return new TimeLeft(left == 0 ? "今天到期" : "剩 " + left + " 个工作日", left <= NEAR ? "near" : "calm");
        } catch (UnknownCalendarYear notYetPublished) {
            return new TimeLeft("期限 " + due, "calm");
        }
    }

    private String day(Instant end) {
        return DAY.format(end.atZone(clock.getZone()));
    }
}
