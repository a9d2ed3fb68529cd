package cn.majordecision.portal.notices;

import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.TaskRules;
import cn.majordecision.matter.decision.Periods;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the last days of all open tasks and tells those who may do them, once for each last day; a day that was moved counts
 * anew. While a minimum period runs, nothing is late (第十五条、第二十六条).
 */
@Component
class Reminders {

    private final Procedures procedures;
    private final TaskRules rules;
    private final Periods periods;
    private final WorkingDays workingDays;
    private final Audience audience;
    private final Clock clock;

    Reminders(
            Procedures procedures,
            TaskRules rules,
            Periods periods,
            WorkingDays workingDays,
            Audience audience,
            Clock clock) {
        this.procedures = procedures;
        this.rules = rules;
        this.periods = periods;
        this.workingDays = workingDays;
        this.audience = audience;
        this.clock = clock;
    }

    /** Tells of every task whose time is nearly or quite over; asked twice, it tells nothing twice. */
    void remind() {
        LocalDate today = LocalDate.now(clock);
        List<OpenTask> tasks = procedures.dueUntil(today.plusDays(LastDay.AHEAD));
        Set<LocalDate> days =
                tasks.stream().map(OpenTask::due).filter(Objects::nonNull).collect(Collectors.toSet());
        if (!days.isEmpty()) {
            Map<LocalDate, Integer> left = workingDays.left(today, days);
            tasks.forEach(task -> remind(task, today, left));
        }
    }

    private void remind(OpenTask task, LocalDate today, Map<LocalDate, Integer> left) {
        LocalDate due = Objects.requireNonNull(task.due());
        LastDay.of(due, today, left.get(due))
                .filter(last -> !periods.running(task.decision(), rules.requirements(task), clock.instant()))
                .ifPresent(last -> tell(task, last));
    }

    private void tell(OpenTask task, LastDay last) {
        News news = new News(
                last.kind(),
                task.decision(),
                task.id(),
                task.id(),
                last.day().toString(),
                Sentences.of(
                        "task." + last.sentence(),
                        task.title(),
                        Sentences.day(last.day()),
                        String.valueOf(last.left())));
        Set<String> doers = Optional.ofNullable(task.assignee())
                .map(holder -> Set.of(Groups.ofPerson(holder)))
                .orElseGet(() -> procedures.groups(task.id()));
        audience.tell(news, doers);
    }

    /**
     * A last day that is to be told of.
     *
     * @param sentence which one is said of it: {@code soon}, {@code today} or {@code overdue}
     * @param left working days until then
     */
    record LastDay(NoticeKind kind, LocalDate day, String sentence, int left) {

        /** Three working days lie within this many days, whatever holidays are between. */
        static final int AHEAD = 30;

        private static final int SOON = 3;

        /** Judges a day; {@code left} is null where the calendar is not known, and then nothing is near. */
        static Optional<LastDay> of(LocalDate day, LocalDate today, @Nullable Integer left) {
            if (day.isBefore(today)) {
                return Optional.of(new LastDay(NoticeKind.OVERDUE, day, "overdue", 0));
            }
            if (day.equals(today)) {
                return Optional.of(new LastDay(NoticeKind.DUE_SOON, day, "today", 0));
            }
            return left == null || left > SOON
                    ? Optional.empty()
                    : Optional.of(new LastDay(NoticeKind.DUE_SOON, day, "soon", left));
        }
    }
}
