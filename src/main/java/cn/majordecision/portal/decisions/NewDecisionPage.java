package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.regulation.StatutoryViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An undertaker proposes a decision with the questionnaire; nothing that was filled in is lost when it is refused (第十条). */
@Controller
@RequestMapping("/decisions/new")
class NewDecisionPage {

    private static final String VIEW = "decisions/new";
    private static final Set<String> NOT_ANSWERS = Set.of("title", "parent", "_csrf");
    private static final Set<String> WORDS = Set.of("true", "false");

    private final CurrentUser user;
    private final OpenDecision opening;

    NewDecisionPage(CurrentUser user, OpenDecision opening) {
        this.user = user;
        this.opening = opening;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("answers", Map.of());
        return VIEW;
    }

    @PostMapping
    ModelAndView propose(@RequestParam Map<String, String> answers) {
        try {
            String parent = answers.getOrDefault("parent", "");
            String number = opening.open(
                    user.require(),
                    new Opening(answers.get("title"), parent.isBlank() ? null : parent, proposal(answers)));
            return new ModelAndView("redirect:/decisions/" + number);
        } catch (RuntimeException refused) {
            ModelAndView again = new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_ENTITY);
            again.addObject("answers", answers);
            again.addObject("breaches", violation(refused).breaches());
            return again;
        }
    }

    private static StatutoryViolation violation(RuntimeException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatutoryViolation violation) {
                return violation;
            }
        }
        throw refused;
    }

    private static Map<String, Object> proposal(Map<String, String> answers) {
        Map<String, Object> proposal = new LinkedHashMap<>();
        answers.forEach((name, value) -> {
            if (!NOT_ANSWERS.contains(name) && !value.isBlank()) {
                proposal.put(name, WORDS.contains(value) ? Boolean.valueOf(value) : value);
            }
        });
        return proposal;
    }
}
