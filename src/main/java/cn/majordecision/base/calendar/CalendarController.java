package cn.majordecision.base.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Working days over REST: anybody counts, the system administrator imports a year (第二十六条). */
@RestController
@Tag(name = "工作日")
@RequestMapping("/api")
class CalendarController {

    private static final int LONGEST = 2500;

    private final WorkingDays workingDays;
    private final CalendarYears years;

    CalendarController(WorkingDays workingDays, CalendarYears years) {
        this.workingDays = workingDays;
        this.years = years;
    }

    @GetMapping("/working-days")
    @Operation(summary = "从某日起若干个工作日后的日期（第二十六条）")
    LastDay lastDay(@RequestParam("from") LocalDate from, @RequestParam("add") int add) {
        if (add < 0 || add > LONGEST) {
            throw new CalendarRefused("query");
        }
        return new LastDay(workingDays.plus(from, add));
    }

    @PostMapping("/calendar/{year}")
    @Operation(summary = "导入一年的工作日安排（系统管理员）")
    Imported replace(@PathVariable("year") int year, @RequestBody CalendarYear plan, HttpServletRequest request) {
        if (!request.isUserInRole("system-admin")) {
            throw new AccessDeniedException(CalendarTexts.text("refused.role"));
        }
        years.replace(year, plan);
        return new Imported(year, workingDays.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    /** The last day of the period asked for. */
    record LastDay(LocalDate date) {}

    /** The year that now counts, and its number of working days (1 January is never one). */
    record Imported(int year, int workingDays) {}
}
