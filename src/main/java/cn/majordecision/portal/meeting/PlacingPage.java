package cn.majordecision.portal.meeting;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.ledger.RepeatedRefusals;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.base.workflow.IllegalFormValue;
import cn.majordecision.base.workflow.LostRace;
import cn.majordecision.base.workflow.TaskRefused;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meeting secretary puts the chosen decisions before one meeting; what refuses is told on the page, and nothing is placed. */
@Controller
class PlacingPage {

    private static final String PLACING = "ScheduleItem";

    private final CurrentUser user;
    private final PlaceItems placing;
    private final RepeatedRefusals refusals;
    private final MessageSource texts;

    PlacingPage(CurrentUser user, PlaceItems placing, RepeatedRefusals refusals, MessageSource texts) {
        this.user = user;
        this.placing = placing;
        this.refusals = refusals;
        this.texts = texts;
    }

    @PostMapping("/meetings/items")
    String place(
            @RequestParam(name = "decision", required = false) @Nullable List<String> decisions,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "on", defaultValue = "") String on,
            @RequestParam(name = "name", defaultValue = "") String name,
            RedirectAttributes told) {
        List<String> chosen = decisions == null ? List.of() : decisions;
        PlaceItems.Meeting meeting = new PlaceItems.Meeting(kind, on, name);
        List<String> reasons = chosen.isEmpty() ? List.of(text("PlaceItems.chosen")) : refused(chosen, meeting);
        if (reasons.isEmpty()) {
            told.addFlashAttribute("done", text("PlaceItems.done", chosen.size(), name.strip()));
        } else {
            told.addFlashAttribute("breaches", reasons);
            told.addFlashAttribute("chosen", chosen);
            told.addFlashAttribute("asked", meeting);
        }
        return "redirect:/meetings";
    }

    /** Why it was refused; empty when it was not. */
    private List<String> refused(List<String> chosen, PlaceItems.Meeting meeting) {
        try {
            placing.place(chosen, meeting);
            return List.of();
        } catch (PlaceItems.NothingToPlace none) {
            refusals.record(
                    new RepeatedRefusals.Attempt(user.require(), null, PLACING),
                    List.of(PLACING + ".cleared"),
                    new PlacingRefused(none.decision()));
            return List.of(text("PlaceItems.nothing", none.decision()));
        } catch (RuntimeException refused) {
            return reasons(refused);
        }
    }

    /** The engine wraps what the handler of a task says. */
    private List<String> reasons(RuntimeException refused) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(refused);
        if (cause instanceof StatutoryViolation breach) {
            return breach.breaches().stream().map(Object::toString).toList();
        }
        if (cause instanceof TaskRefused || cause instanceof IllegalFormValue) {
            return List.of(String.valueOf(cause.getMessage()));
        }
        if (LostRace.behind(refused)) {
            return List.of(text("PlaceItems.raced"));
        }
        throw refused;
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, Locale.SIMPLIFIED_CHINESE);
    }
}
