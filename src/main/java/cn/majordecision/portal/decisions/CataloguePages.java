package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.catalogue.Catalogue;
import cn.majordecision.matter.catalogue.Edition;
import cn.majordecision.matter.catalogue.KeepCatalogue;
import cn.majordecision.matter.catalogue.Publication;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue of matters: everybody in the house reads what is published, the government office keeps it (第三条第三款). */
@Controller
@RequestMapping("/catalogue")
class CataloguePages {

    private final CurrentUser user;
    private final Groups groups;
    private final Catalogue catalogue;
    private final KeepCatalogue keep;
    private final Clock clock;

    CataloguePages(CurrentUser user, Groups groups, Catalogue catalogue, KeepCatalogue keep, Clock clock) {
        this.user = user;
        this.groups = groups;
        this.catalogue = catalogue;
        this.keep = keep;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(name = "year", defaultValue = "0") int asked, Model model) {
        List<Integer> years = catalogue.years();
        int thisYear = LocalDate.now(clock).getYear();
        int newest = years.isEmpty() ? thisYear : years.get(0);
        int year = asked > 0 ? asked : newest;
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("thisYear", thisYear);
        editions(catalogue.of(year), groups.of(user.require()), model);
        return "catalogue/catalogue";
    }

    private static void editions(List<Edition> editions, Set<String> own, Model model) {
        boolean keeps = own.contains(Role.GOVERNMENT_OFFICE.id());
        List<Edition> published = editions.stream().filter(Edition::published).toList();
        model.addAttribute("keeps", keeps);
        model.addAttribute("mayPropose", own.contains(Role.UNDERTAKER.id()));
        model.addAttribute("inForce", published.isEmpty() ? null : published.get(published.size() - 1));
        model.addAttribute("editions", published);
        model.addAttribute(
                "draft",
                editions.stream()
                        .filter(edition -> keeps && !edition.published())
                        .findFirst()
                        .orElse(null));
    }

    @PostMapping("/{year:\\d{4}}/draft")
    String begin(@PathVariable("year") int year, RedirectAttributes told) {
        return done(year, told, Map.of(), "已开始编制。", () -> keep.begin(user.require(), year));
    }

    @PostMapping("/{year:\\d{4}}/items")
    String add(
            @PathVariable("year") int year,
            @RequestParam(name = "title", defaultValue = "") String title,
            @RequestParam(name = "leadUnit", defaultValue = "") String leadUnit,
            @RequestParam(name = "source", defaultValue = "") String source,
            RedirectAttributes told) {
        return done(
                year,
                told,
                Map.of("title", title, "leadUnit", leadUnit, "source", source),
                "事项已列入草案。",
                () -> keep.add(user.require(), year, title, leadUnit, source));
    }

    @PostMapping("/{year:\\d{4}}/items/{id}/removal")
    String drop(@PathVariable("year") int year, @PathVariable("id") long id, RedirectAttributes told) {
        return done(year, told, Map.of(), "事项已从草案中移出。", () -> keep.drop(user.require(), year, id));
    }

    @PostMapping("/{year:\\d{4}}/publication")
    String publish(
            @PathVariable("year") int year,
            @RequestParam(name = "meeting", defaultValue = "") String meeting,
            @RequestParam(name = "meetingOn", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate meetingOn,
            @RequestParam(name = "consent", defaultValue = "") String consent,
            @RequestParam(name = "consentOn", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate consentOn,
            RedirectAttributes told) {
        return done(
                year,
                told,
                Map.of("meeting", meeting, "consent", consent),
                "目录已公布。",
                () -> keep.publish(user.require(), year, new Publication(meeting, meetingOn, consent, consentOn)));
    }

    /** What was filled in is kept when it is refused. */
    private static String done(
            int year, RedirectAttributes told, Map<String, String> filled, String success, Runnable action) {
        try {
            action.run();
            told.addFlashAttribute("done", success);
        } catch (StatutoryViolation refused) {
            told.addFlashAttribute("breaches", refused.breaches());
            told.addFlashAttribute("filled", filled);
        }
        return "redirect:/catalogue?year=" + year;
    }
}
