package cn.majordecision.portal.reviews;

import cn.majordecision.base.document.SearchWords;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.UnknownDecision;
import cn.majordecision.matter.review.ConductReview;
import cn.majordecision.matter.review.Finding;
import cn.majordecision.matter.review.Review;
import cn.majordecision.matter.review.Reviews;
import cn.majordecision.matter.review.Standard;
import cn.majordecision.matter.review.Standards;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviews, for the supervision only; who else may not, the login decides (第九条、第三十三条). */
@Controller
@RequestMapping("/reviews")
class ReviewPages {

    private static final int PAGE = 20;

    private final CurrentUser user;
    private final DecisionAccess access;
    private final Units units;
    private final Accounts accounts;
    private final Standards standards;
    private final ConductReview conduct;
    private final Reviews reviews;
    private final Clock clock;

    ReviewPages(
            CurrentUser user,
            DecisionAccess access,
            Units units,
            Accounts accounts,
            Standards standards,
            ConductReview conduct,
            Reviews reviews,
            Clock clock) {
        this.user = user;
        this.access = access;
        this.units = units;
        this.accounts = accounts;
        this.standards = standards;
        this.conduct = conduct;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        String words = SearchWords.typed(typed);
        int shown = Math.max(1, page);
        List<Reviews.Line> lines = reviews.concluded(words, (shown - 1) * PAGE, PAGE + 1);
        model.addAttribute("lines", lines.subList(0, Math.min(PAGE, lines.size())));
        model.addAttribute("more", lines.size() > PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("q", words);
        model.addAttribute("scores", reviews.units());
        model.addAttribute("units", units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name)));
        return "reviews/reviews";
    }

    @GetMapping("/{number:\\d{4}-\\d+}")
    ModelAndView form(@PathVariable("number") String number) {
        return form(access.visible(user.require(), number), new LinkedHashMap<>(), HttpStatus.OK);
    }

    @PostMapping("/{number:\\d{4}-\\d+}")
    ModelAndView sign(
            @PathVariable("number") String number, @RequestParam Map<String, String> typed, RedirectAttributes told) {
        Decision decision = access.visible(user.require(), number);
        ReviewForm form = new ReviewForm(typed);
        try {
            conduct.sign(
                    user.require(),
                    decision,
                    form.remarks(standards.of(decision.profile().id())),
                    form.conclusion());
            told.addFlashAttribute("done", "评查报告已签署，记入留痕。");
            return new ModelAndView("redirect:/reviews/" + number + "/report");
        } catch (StatutoryViolation refused) {
            return form(decision, typed, HttpStatus.UNPROCESSABLE_ENTITY).addObject("breaches", refused.breaches());
        }
    }

    @GetMapping("/{number:\\d{4}-\\d+}/report")
    String report(
            @PathVariable("number") String number,
            @RequestParam(name = "id", defaultValue = "0") long id,
            Model model) {
        Decision decision = access.visible(user.require(), number);
        List<Review> all = reviews.of(number);
        Review shown = all.stream()
                .filter(review -> id == 0 || review.id() == id)
                .findFirst()
                .orElseThrow(() -> new UnknownDecision(number));
        UnaryOperator<String> names =
                account -> accounts.find(account).map(Account::name).orElse(account);
        model.addAttribute("decision", decision);
        model.addAttribute("unit", name(decision));
        model.addAttribute("standard", standards.of(decision.profile().id()));
        model.addAttribute("review", shown);
        model.addAttribute("all", all);
        model.addAttribute("names", names);
        model.addAttribute("zone", clock.getZone());
        return "reviews/report";
    }

    private ModelAndView form(Decision decision, Map<String, String> typed, HttpStatus status) {
        Standard standard = standards.of(decision.profile().id());
        List<Finding> found = conduct.findings(decision);
        ModelAndView page = new ModelAndView("reviews/review", status);
        page.addObject("decision", decision);
        page.addObject("unit", name(decision));
        page.addObject("standard", standard);
        page.addObject("found", found.stream().collect(Collectors.toMap(Finding::code, Function.identity())));
        page.addObject("typed", typed);
        page.addObject("taken", found.stream().mapToInt(Finding::deducted).sum());
        page.addObject("vetoed", found.stream().anyMatch(Finding::vetoed));
        page.addObject("earlier", reviews.of(decision.number()));
        return page;
    }

    private String name(Decision decision) {
        return units.find(decision.unit()).map(Unit::name).orElse(decision.unit());
    }

    /** Whoever may not see a decision is told that there is none. */
    @ExceptionHandler(UnknownDecision.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
