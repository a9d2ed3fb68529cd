package cn.majordecision.base.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports a year's arrangement in two steps: what it would change is shown first, and only what was shown is confirmed (第二十六条). */
@Component
public class CalendarImports {

    private static final int LONGEST = 200_000;

    private final KnownYears known;
    private final CalendarYears years;
    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    CalendarImports(KnownYears known, CalendarYears years) {
        this.known = known;
        this.years = years;
    }

    /** A day that would count differently; or be called differently. */
    public record Change(LocalDate day, KnownYears.Day before, KnownYears.Day after) {}

    /**
     * What an import would change.
     *
     * @param replaces true when the year is known already
     * @param papers the papers it rests on
     * @param changes day by day; for a new year against weeks without any holiday
     * @param workingDays how many working days the year would have
     * @param workingDaysBefore how many it has; 0 for a new year
     * @param content what is to be confirmed
     * @param state the state this was compared with
     */
    public record Preview(
            int year,
            boolean replaces,
            List<String> papers,
            List<Change> changes,
            int workingDays,
            int workingDaysBefore,
            String content,
            String state) {}

    /** Shows what this file would change; throws {@link CalendarRefused} for a file that is no year's arrangement. */
    public Preview preview(int year, String content) {
        CalendarYear plan = read(year, content);
        CalendarRule.check(year, plan);
        Map<LocalDate, KnownYears.Day> before = known.days(year);
        List<Change> changes = new ArrayList<>();
        int working = 0;
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            KnownYears.Day was = before.getOrDefault(day, KnownYears.Day.plain(day));
            KnownYears.Day will = day(plan, day);
            working += will.working() ? 1 : 0;
            if (was.working() != will.working() || !was.name().equals(will.name())) {
                changes.add(new Change(day, was, will));
            }
        }
        return new Preview(
                year,
                !before.isEmpty(),
                plan.papers(),
                changes,
                working,
                (int) before.values().stream().filter(KnownYears.Day::working).count(),
                content,
                known.state(year));
    }

    /** Makes it count, unless the year was changed since it was shown. */
    @Transactional
    public void confirm(int year, String content, String state) {
        CalendarYear plan = read(year, content);
        if (!known.hold(year).equals(state)) {
            throw new CalendarRefused("changedMeanwhile", String.valueOf(year));
        }
        years.replace(year, plan);
    }

    private static KnownYears.Day day(CalendarYear plan, LocalDate day) {
        boolean working = plan.work().contains(day)
                || (!plan.off().contains(day) && KnownYears.Day.plain(day).working());
        return new KnownYears.Day(day, working, plan.names().getOrDefault(day, ""));
    }

    /** One year's arrangement, alone or among several by year. */
    private CalendarYear read(int year, String content) {
        if (content.length() > LONGEST) {
            throw new CalendarRefused("form");
        }
        try {
            JsonNode all = json.readTree(content.replace("\uFEFF", ""));
            JsonNode one = all.path("years").isObject() ? all.path("years").path(String.valueOf(year)) : all;
            if (!one.isObject()) {
                throw new CalendarRefused(all.path("years").isObject() ? "noSuchYear" : "form", String.valueOf(year));
            }
            return json.treeToValue(one, CalendarYear.class);
        } catch (JsonProcessingException unreadable) {
            throw new CalendarRefused("form");
        }
    }
}
