package cn.majordecision.step.publiccomment;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.regulation.Filled;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The undertakers' pages for what the public said: into classes, each class with its answer; letters are entered here too (第十八条). */
@Controller
@RequestMapping("/sorting")
class SortingPages {

    private final Sorters sorters;
    private final SortingDesk desk;
    private final CurrentUser user;

    SortingPages(Sorters sorters, SortingDesk desk, CurrentUser user) {
        this.sorters = sorters;
        this.desk = desk;
        this.user = user;
    }

    /**
     * Which comments are looked at.
     *
     * @param show open, all or a class after {@code =}
     * @param q only those that say so
     * @param paragraph only those on it
     * @param after where the page begins
     */
    record View(
            @Nullable String show,
            @Nullable String q,
            @Nullable Integer paragraph,
            @Nullable Long after) {

        OpenedComments.Sought sought(String consultation) {
            String shown = shown();
            return new OpenedComments.Sought(
                    consultation,
                    shown.equals("all"),
                    shown.startsWith("=") ? shown.substring(1) : null,
                    paragraph,
                    CommentForm.clean(q));
        }

        /** What is chosen. */
        public String shown() {
            return Filled.in(show) ? Objects.requireNonNull(show) : "open";
        }
    }

    /** An answer as it was typed. */
    record Typed(
            @Nullable String category,
            @Nullable String summary,
            Comment.@Nullable Adoption adopted,
            @Nullable String reason) {}

    /** A letter or a call as it was typed. */
    record Entered(
            @Nullable String channel,
            @Nullable String content,
            @Nullable String name,
            @Nullable String contact) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("rows", desk.overview(sorters.own()));
        return "publiccomment/sorting";
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") String id, @ModelAttribute("view") View view, Model model) {
        return desk.show(model, sorters.permitted(id), view);
    }

    @PostMapping("/{id}/sort")
    String sort(
            @PathVariable("id") String id,
            @ModelAttribute("view") View view,
            @RequestParam(name = "comment", required = false) @Nullable List<Long> chosen,
            @RequestParam(name = "every", defaultValue = "false") boolean every,
            @RequestParam(name = "known", defaultValue = "") String known,
            @RequestParam(name = "fresh", defaultValue = "") String fresh,
            RedirectAttributes after) {
        Consultation consultation = sorters.permitted(id);
        String category = CommentForm.clean(Filled.in(fresh) ? fresh : known);
        List<Long> comments = Objects.requireNonNullElse(chosen, new ArrayList<>());
        desk.sort(consultation, view, category, comments, every, told(after));
        after.addAttribute("show", view.shown());
        after.addAttribute("q", CommentForm.clean(view.q()));
        after.addAttribute("paragraph", view.paragraph());
        return "redirect:/sorting/" + consultation.id();
    }

    @PostMapping("/{id}/answers")
    String answer(@PathVariable("id") String id, @ModelAttribute("typed") Typed typed, RedirectAttributes after) {
        Consultation consultation = sorters.permitted(id);
        desk.answer(consultation, typed, user.require(), told(after));
        return "redirect:/sorting/" + consultation.id() + "#classes";
    }

    @PostMapping("/{id}/comments")
    String enter(@PathVariable("id") String id, @ModelAttribute("entered") Entered entered, RedirectAttributes after) {
        Consultation consultation = sorters.permitted(id);
        desk.enter(consultation, entered, user.require(), UUID.randomUUID().toString(), told(after));
        return "redirect:/sorting/" + consultation.id();
    }

    /** Whoever does not sort a consultation is told that there is none. */
    @ExceptionHandler(UnknownConsultation.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static SortingDesk.Told told(RedirectAttributes after) {
        return (kind, sentence) -> after.addFlashAttribute(kind, sentence);
    }
}
