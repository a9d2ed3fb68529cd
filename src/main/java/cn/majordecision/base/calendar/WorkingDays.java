package cn.majordecision.base.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts working days (第二十六条), in SQL over the imported years; the database's own rules count with the same functions. */
@Component
public class WorkingDays {

    private final JdbcClient client;

    WorkingDays(JdbcClient client) {
        this.client = client;
    }

    /** The last day of a period of so many working days; the day it starts on is not counted. */
    public LocalDate plus(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a period has no negative length: " + workingDays);
        }
        return client.sql("select calendar.nth_working_day(?, ?)")
                .params(start, workingDays)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> unknown(start.plusDays(1)));
    }

    /** How many working days lie after {@code from}, up to and including {@code to}; none when {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        return client.sql("select calendar.working_days(?, ?)")
                .params(from, to)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> unknown(from.plusDays(1)));
    }

    /**
     * How many working days are left from a day to each of these, negative ones where they have gone by; without those whose
     * calendar is not known.
     */
    public Map<LocalDate, Integer> left(LocalDate from, Collection<LocalDate> days) {
        Map<LocalDate, Integer> left = new HashMap<>();
        client.sql("""
                        select day, case when day >= :from then calendar.working_days(:from, day)
                            else -calendar.working_days(day, :from) end as n
                        from unnest(cast(:days as date[])) day""")
                .param("from", from)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> row.getObject("n") == null
                        ? null
                        : left.put(row.getObject("day", LocalDate.class), row.getInt("n")))
                .list();
        return left;
    }

    /** Whether offices work on this day. */
    public boolean isWorking(LocalDate day) {
        return working(day).orElseThrow(() -> unknown(day));
    }

    /** The last day of a period counted in calendar days: when it is a day off, the next working day (民法典第二百零三条). */
    public LocalDate rollForward(LocalDate lastDay) {
        return isWorking(lastDay) ? lastDay : plus(lastDay, 1);
    }

    private Optional<Boolean> working(LocalDate day) {
        return client.sql("select working from calendar.day where day = ?")
                .param(day)
                .query(Boolean.class)
                .optional();
    }

    private UnknownCalendarYear unknown(LocalDate from) {
        return new UnknownCalendarYear(client.sql("select calendar.first_unknown_year(?)")
                .param(from)
                .query(Integer.class)
                .single());
    }
}
