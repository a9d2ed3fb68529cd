package cn.majordecision.portal.decisions;

import cn.majordecision.base.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of many last days at once how many working days are left (第二十六条). */
@Component
class DueDays {

    private final WorkingDays calendar;
    private final Clock clock;

    DueDays(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Map<@Nullable LocalDate, DueWords> of(Stream<? extends @Nullable LocalDate> some) {
        LocalDate today = LocalDate.now(clock);
        Set<LocalDate> days =
                some.filter(Objects::nonNull).map(LocalDate.class::cast).collect(Collectors.toSet());
        if (days.isEmpty()) {
            return new HashMap<>();
        }
        Map<LocalDate, Integer> left = calendar.left(today, days);
        Map<@Nullable LocalDate, DueWords> words = new HashMap<>(); // asked with null for a task without a day
        days.forEach(day -> words.put(day, DueWords.of(day, today, left.get(day))));
        return words;
    }
}
