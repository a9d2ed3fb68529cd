package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.catalogue.Catalogue;
import cn.majordecision.matter.catalogue.CatalogueItem;
import cn.majordecision.matter.proposal.Proposal;
import cn.majordecision.matter.proposal.Proposals;
import cn.majordecision.matter.proposal.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * An undertaker proposes a decision, from the catalogue or from a proposal, with the questionnaire, and sees beforehand which
 * requirements it will owe; nothing that was filled in is lost when it is refused (第三条第三款、第十条).
 */
@Controller
@RequestMapping("/decisions/new")
class NewDecisionPage {

    private static final String VIEW = "decisions/new";
    private static final Set<String> NOT_ANSWERS = Set.of("title", "parent", "item", "received", "_csrf");
    private static final Set<String> WORDS = Set.of("true", "false");

    private final CurrentUser user;
    private final OpenDecision opening;
    private final Catalogue catalogue;
    private final Proposals proposals;
    private final Rulings rulings;
    private final Clock clock;

    NewDecisionPage(
            CurrentUser user,
            OpenDecision opening,
            Catalogue catalogue,
            Proposals proposals,
            Rulings rulings,
            Clock clock) {
        this.user = user;
        this.opening = opening;
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.rulings = rulings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam(name = "item", defaultValue = "") String item,
            @RequestParam(name = "received", defaultValue = "") String received) {
        Map<String, String> answers = new LinkedHashMap<>();
        item(item).ifPresent(chosen -> {
            answers.put("item", item);
            answers.put("title", chosen.title());
        });
        received(received).ifPresent(one -> {
            answers.put("received", received);
            answers.put("title", one.title());
            answers.put("source", one.channel().source());
        });
        return page(answers, HttpStatus.OK);
    }

    /** What the answers so far mean, without anything being kept. */
    @PostMapping("/preview")
    ModelAndView preview(@RequestParam Map<String, String> answers) {
        return new ModelAndView(VIEW + " :: rulings", "rulings", rulings.of(proposal(answers)));
    }

    @PostMapping
    ModelAndView propose(@RequestParam Map<String, String> answers) {
        try {
            Optional<CatalogueItem> item = item(answers.getOrDefault("item", ""));
            String title = answers.getOrDefault("title", "").isBlank()
                    ? item.map(CatalogueItem::title).orElse("")
                    : answers.get("title");
            String number = opening.open(
                    user.require(),
                    new Opening(
                            title,
                            filled(answers, "parent"),
                            item.map(CatalogueItem::id).orElse(null),
                            numbered(answers.getOrDefault("received", "")),
                            proposal(answers)));
            return new ModelAndView("redirect:/decisions/" + number);
        } catch (RuntimeException refused) {
            ModelAndView again = page(answers, HttpStatus.UNPROCESSABLE_ENTITY);
            again.addObject("breaches", violation(refused).breaches());
            return again;
        }
    }

    private ModelAndView page(Map<String, String> answers, HttpStatus status) {
        ModelAndView page = new ModelAndView(VIEW, status);
        page.addObject("answers", answers);
        page.addObject("items", items());
        page.addObject(
                "received", received(answers.getOrDefault("received", "")).orElse(null));
        page.addObject("rulings", rulings.of(proposal(answers)));
        return page;
    }

    /** The matters of this year's catalogue and of the year before, this year's first. */
    private List<CatalogueItem> items() {
        int year = LocalDate.now(clock).getYear();
        return Stream.of(year, year - 1)
                .flatMap(each -> catalogue.inForce(each).stream())
                .flatMap(edition -> edition.items().stream())
                .toList();
    }

    private Optional<CatalogueItem> item(String id) {
        return id.matches("\\d{1,18}") ? catalogue.published(Long.parseLong(id)) : Optional.empty();
    }

    private static @Nullable Long numbered(String id) {
        return id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
    }

    /** The received proposal a decision is made of, while it is in study and the person may see it. */
    private Optional<Proposal> received(String id) {
        return Optional.ofNullable(numbered(id))
                .flatMap(number -> proposals.find(user.require(), number))
                .filter(one -> one.standing() == Standing.IN_STUDY);
    }

    private static @Nullable String filled(Map<String, String> answers, String name) {
        String value = answers.getOrDefault(name, "");
        return value.isBlank() ? null : value;
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
