package cn.majordecision.base.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The years whose working days are known, to be read (第二十六条). */
@Component
public class KnownYears {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final JdbcClient client;

    KnownYears(JdbcClient client) {
        this.client = client;
    }

    /** A year with the papers it rests on. */
    public record Year(int year, List<String> papers, Instant importedAt, int workingDays) {}

    /** A day; its name is empty unless the arrangement gives one. */
    public record Day(LocalDate day, boolean working, String name) {

        static Day plain(LocalDate day) {
            return new Day(day, !WEEKEND.contains(day.getDayOfWeek()), "");
        }

        /** True when it is not what its weekday says, or has a name. */
        public boolean special() {
            return working == WEEKEND.contains(day.getDayOfWeek()) || !name.isEmpty();
        }
    }

    /** Every known year, the newest first. */
    public List<Year> all() {
        return client.sql("""
                        select y.year, y.papers, y.imported_at,
                            (select count(*)::int from calendar.day d where d.year = y.year and d.working) as days
                        from calendar.year y order by y.year desc""")
                .query((row, n) -> new Year(
                        row.getInt("year"),
                        List.of((String[]) row.getArray("papers").getArray()),
                        row.getTimestamp("imported_at").toInstant(),
                        row.getInt("days")))
                .list();
    }

    /** The days of a year that are not what their weekday says, in order; none for an unknown year. */
    public List<Day> special(int year) {
        return days(year).values().stream()
                .filter(Day::special)
                .sorted(java.util.Comparator.comparing(Day::day))
                .toList();
    }

    Map<LocalDate, Day> days(int year) {
        return client
                .sql("select day, working, coalesce(name, '') as name from calendar.day where year = ?")
                .param(year)
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Day::day, Function.identity()));
    }

    /** Which state of the year is known. */
    String state(int year) {
        return state("select imported_at::text from calendar.year where year = ?", year);
    }

    /** The same, held until the transaction ends. */
    String hold(int year) {
        return state("select imported_at::text from calendar.year where year = ? for update", year);
    }

    private String state(String sql, int year) {
        return client.sql(sql).param(year).query(String.class).optional().orElse("");
    }
}
