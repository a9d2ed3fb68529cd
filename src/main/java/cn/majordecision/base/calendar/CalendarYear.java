package cn.majordecision.base.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The published arrangement of one year: days off, weekend days worked instead, and the papers that say so. */
record CalendarYear(List<String> papers, List<LocalDate> off, List<LocalDate> work, Map<LocalDate, String> names) {

    CalendarYear(
            @Nullable List<String> papers,
            @Nullable List<LocalDate> off,
            @Nullable List<LocalDate> work,
            @Nullable Map<LocalDate, String> names) {
        this.papers = papers == null ? List.of() : List.copyOf(papers);
        this.off = off == null ? List.of() : List.copyOf(off);
        this.work = work == null ? List.of() : List.copyOf(work);
        this.names = names == null ? Map.of() : Map.copyOf(names);
    }
}
