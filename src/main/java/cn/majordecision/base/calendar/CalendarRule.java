package cn.majordecision.base.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What an arrangement must satisfy before it becomes the law of counting: a name, and the first thing that breaks it. */
record CalendarRule(String name, BiFunction<Integer, CalendarYear, Optional<?>> breach) {

    /** The holidays with a fixed date (全国年节及纪念日放假办法第二条). */
    private static final List<MonthDay> FIXED_HOLIDAYS =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static final List<CalendarRule> ALL = List.of(
            new CalendarRule("yearRange", (year, plan) -> first(Stream.of(year).filter(y -> y < 2000 || y > 2200))),
            new CalendarRule(
                    "papers",
                    (year, plan) ->
                            plan.papers().stream().anyMatch(p -> !p.isBlank()) ? Optional.empty() : Optional.of(year)),
            new CalendarRule("otherYear", (year, plan) -> first(days(plan).filter(d -> d.getYear() != year))),
            new CalendarRule(
                    "offAndWork", (year, plan) -> first(plan.off().stream().filter(plan.work()::contains))),
            new CalendarRule("twice", (year, plan) -> {
                Set<LocalDate> seen = new HashSet<>();
                return first(days(plan).filter(d -> !seen.add(d)));
            }),
            new CalendarRule(
                    "workOnWeekday",
                    (year, plan) -> first(plan.work().stream().filter(d -> !WEEKEND.contains(d.getDayOfWeek())))),
            new CalendarRule(
                    "statutoryHoliday",
                    (year, plan) -> first(
                            FIXED_HOLIDAYS.stream().map(d -> d.atYear(year)).filter(d -> !plan.off()
                                    .contains(d)))),
            new CalendarRule(
                    "nameless",
                    (year, plan) ->
                            first(plan.names().keySet().stream().sorted().filter(d -> days(plan)
                                    .noneMatch(d::equals)))));

    /** Refuses an arrangement by the first rule it breaks. */
    static void check(int year, CalendarYear plan) {
        for (CalendarRule rule : ALL) {
            rule.breach().apply(year, plan).ifPresent(breach -> {
                throw new CalendarRefused(rule.name(), String.valueOf(year), breach.toString());
            });
        }
    }

    private static Stream<LocalDate> days(CalendarYear plan) {
        return Stream.concat(plan.off().stream(), plan.work().stream());
    }

    private static <T> Optional<T> first(Stream<T> breaches) {
        return breaches.findFirst();
    }
}
