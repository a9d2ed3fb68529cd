package cn.majordecision.base.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The imported years; a later notice for the same year replaces the earlier one, and both stay in the ledger. */
@Component
class CalendarYears {

    private final JdbcClient client;
    private final ApplicationEventPublisher events;

    CalendarYears(JdbcClient client, ApplicationEventPublisher events) {
        this.client = client;
        this.events = events;
    }

    /** Makes this arrangement the one all periods are counted by. */
    @Transactional
    void replace(int year, CalendarYear plan) {
        CalendarRule.check(year, plan);
        write(client, year, plan);
        events.publishEvent(new CalendarImported(year, plan.papers(), plan.off(), plan.work()));
    }

    static boolean known(JdbcClient client, int year) {
        return client.sql("select exists (select from calendar.year where year = ?)")
                .param(year)
                .query(Boolean.class)
                .single();
    }

    static void write(JdbcClient client, int year, CalendarYear plan) {
        client.sql("""
                        insert into calendar.year (year, papers) values (:year, :papers)
                        on conflict (year) do update set papers = excluded.papers, imported_at = default
                        """)
                .param("year", year)
                .param("papers", plan.papers().toArray(String[]::new))
                .update();
        client.sql("""
                        insert into calendar.day (day, working)
                        select d, case
                          when d = any (string_to_array(:off, ',')::date[]) then false
                          when d = any (string_to_array(:work, ',')::date[]) then true
                          else extract(isodow from d) < 6 end
                        from (select make_date(:year, 1, 1) + n as d from generate_series(0, 365) n) days
                        where extract(year from d) = :year
                        on conflict (day) do update set working = excluded.working, name = null
                        """)
                .param("year", year)
                .param("off", list(plan.off()))
                .param("work", list(plan.work()))
                .update();
        plan.names().forEach((day, name) -> client.sql("update calendar.day set name = :name where day = :day")
                .param("name", name)
                .param("day", day)
                .update());
    }

    private static String list(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
