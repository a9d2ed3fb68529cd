package cn.majordecision.base.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.majordecision.base.database.DatabaseSlice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Working days are counted by the published arrangements, and never guessed (第二十六条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, CalendarSlice.class},
        webEnvironment = WebEnvironment.NONE)
@RecordApplicationEvents
class WorkingDaysTest {

    @Autowired
    WorkingDays workingDays;

    @Autowired
    CalendarYears years;

    @Autowired
    JdbcClient client;

    @Autowired
    ApplicationEvents events;

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 7, 2026-07-10",
        "2026-09-17, 7, 2026-09-28",
        "2026-09-28, 7, 2026-10-13",
        "2026-02-13, 7, 2026-03-02",
        "2025-01-24, 7, 2025-02-10",
        "2026-09-28, 20, 2026-10-30",
        "2026-10-01, 0, 2026-10-01",
        "2025-12-31, 1, 2026-01-04"
    })
    void a_period_ends_on_its_last_working_day(LocalDate start, int days, LocalDate last) {
        assertThat(workingDays.plus(start, days)).isEqualTo(last);
        assertThat(workingDays.between(start, last)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, 2026-07-31", "2026-10-01, 2026-10-08", "2026-10-10, 2026-10-10", "2026-10-11, 2026-10-12"})
    void a_period_does_not_end_on_a_day_off(LocalDate last, LocalDate rolled) {
        assertThat(workingDays.rollForward(last)).isEqualTo(rolled);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void each_year_has_as_many_working_days_as_published(int year, int expected) {
        assertThat(workingDays.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(expected);
    }

    @Test
    void a_count_that_reaches_an_unpublished_year_is_refused() {
        LocalDate december = LocalDate.of(2026, 12, 28);
        assertThat(workingDays.plus(december, 3)).isEqualTo(LocalDate.of(2026, 12, 31));
        unknown(2027, () -> workingDays.plus(december, 4));
        unknown(2027, () -> workingDays.between(december, LocalDate.of(2027, 1, 4)));
        unknown(2027, () -> workingDays.rollForward(LocalDate.of(2027, 1, 1)));
        unknown(2023, () -> workingDays.isWorking(LocalDate.of(2023, 6, 1)));
        unknown(2023, () -> workingDays.plus(LocalDate.of(2023, 6, 1), 300));
        unknown(2031, () -> workingDays.plus(LocalDate.of(2031, 6, 1), 1));
        assertThat(workingDays.between(december, december.minusDays(9))).isZero();
    }

    @Test
    @Transactional
    void a_gap_between_known_years_stops_the_count() {
        client.sql("delete from calendar.day where year = 2025").update();
        client.sql("delete from calendar.year where year = 2025").update();
        unknown(2025, () -> workingDays.plus(LocalDate.of(2024, 12, 20), 30));
        unknown(2025, () -> workingDays.between(LocalDate.of(2024, 12, 20), LocalDate.of(2026, 1, 9)));
        assertThat(workingDays.plus(LocalDate.of(2025, 12, 31), 1)).isEqualTo(LocalDate.of(2026, 1, 4));
    }

    @Test
    @Transactional
    void an_imported_year_counts_at_once_and_is_recorded() {
        years.replace(2027, arrangement("2027-01-01", "2027-05-01", "2027-10-01", "2027-10-02", "2027-10-03"));
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 4));

        years.replace(
                2027, arrangement("2027-01-01", "2027-01-04", "2027-05-01", "2027-10-01", "2027-10-02", "2027-10-03"));
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(events.stream(CalendarImported.class))
                .extracting(CalendarImported::year)
                .containsExactly(2027, 2027);
    }

    private static CalendarYear arrangement(String... off) {
        List<LocalDate> days = Stream.of(off).map(LocalDate::parse).toList();
        return new CalendarYear(List.of("国办发明电〔2026〕1号"), days, List.of(), Map.of(days.get(0), "元旦"));
    }

    private static void unknown(int year, Runnable count) {
        assertThatThrownBy(count::run)
                .hasMessage(year + "年的工作日安排尚未导入，无法计算期限。请系统管理员导入国务院办公厅公布的" + year + "年节假日安排。")
                .asInstanceOf(type(UnknownCalendarYear.class))
                .extracting(UnknownCalendarYear::year)
                .isEqualTo(year);
    }
}
