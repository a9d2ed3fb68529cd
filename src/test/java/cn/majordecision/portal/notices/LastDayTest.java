package cn.majordecision.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.notice.NoticeKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which last day is told of, as a table; {@code left} is what the calendar of working days says. */
class LastDayTest {

    @ParameterizedTest(name = "今天 {0}，期限 {1}，剩 {2} 个工作日：{3}")
    @CsvSource({
        "2026-11-23, 2026-11-27, 4, ",
        "2026-11-23, 2026-11-26, 3, DUE_SOON",
        "2026-11-23, 2026-11-24, 1, DUE_SOON",
        "2026-11-23, 2026-11-23, 0, DUE_SOON",
        "2026-11-23, 2026-11-22, 0, OVERDUE",
        "2026-11-23, 2026-10-30, -16, OVERDUE",
        // Over a long holiday the days are many and the working days few.
        "2026-09-29, 2026-10-08, 2, DUE_SOON",
        // The calendar of the year is not known: nothing is near, but what is over is over.
        "2026-12-31, 2027-01-06, , ",
        "2027-01-04, 2027-01-01, , OVERDUE"
    })
    void a_day_is_told_of(LocalDate today, LocalDate day, @Nullable Integer left, @Nullable NoticeKind kind) {
        assertThat(Reminders.LastDay.of(day, today, left)
                        .map(Reminders.LastDay::kind)
                        .orElse(null))
                .isEqualTo(kind);
    }
}
