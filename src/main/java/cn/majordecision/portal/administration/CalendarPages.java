package cn.majordecision.portal.administration;

import cn.majordecision.base.calendar.CalendarImports;
import cn.majordecision.base.calendar.CalendarRefused;
import cn.majordecision.base.calendar.KnownYears;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working days of each year, and the import of another by the system administrator, shown before it counts (第二十六条). */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private static final String LIST = "redirect:/admin/calendar";
    private static final int LARGEST = 200_000;

    private final KnownYears years;
    private final CalendarImports imports;
    private final Clock clock;

    CalendarPages(KnownYears years, CalendarImports imports, Clock clock) {
        this.years = years;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(name = "year", required = false) @Nullable Integer year, Model model) {
        List<KnownYears.Year> known = years.all();
        int now = LocalDate.now(clock).getYear();
        int shown = year == null ? now : year;
        model.addAttribute("years", known);
        model.addAttribute("shown", shown);
        model.addAttribute("days", years.special(shown));
        model.addAttribute(
                "unknown",
                java.util.stream.IntStream.of(now, now + 1)
                        .filter(each -> known.stream().noneMatch(one -> one.year() == each))
                        .boxed()
                        .toList());
        model.addAttribute("next", known.isEmpty() ? now : known.get(0).year() + 1);
        return "administration/calendar";
    }

    @PostMapping("/preview")
    String preview(
            @RequestParam("year") int year,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model) {
        model.addAttribute("preview", imports.preview(year, text(file)));
        return "administration/calendar-preview";
    }

    @PostMapping("/{year:\\d{4}}")
    String confirm(
            @PathVariable("year") int year,
            @RequestParam("content") String content,
            @RequestParam("state") String state,
            RedirectAttributes next) {
        imports.confirm(year, content, state);
        int working = years.all().stream()
                .filter(known -> known.year() == year)
                .mapToInt(KnownYears.Year::workingDays)
                .sum();
        next.addFlashAttribute(
                "done", MessageFormat.format(ToldOnThePage.text("calendar.imported"), String.valueOf(year), working));
        return LIST + "?year=" + year;
    }

    @ExceptionHandler
    String refused(CalendarRefused refusal, RedirectAttributes next) {
        next.addFlashAttribute("wrong", refusal.getMessage());
        return LIST;
    }

    private static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new CalendarRefused("noFile");
        }
        try {
            if (file.getSize() > LARGEST) {
                throw new CalendarRefused("file");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new CalendarRefused("file");
        } catch (IOException unreadable) {
            throw new CalendarRefused("file");
        }
    }
}
