package cn.majordecision.portal.proposals;

import cn.majordecision.base.document.DocumentRefused;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.SearchWords;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.proposal.Channel;
import cn.majordecision.matter.proposal.KeepProposals;
import cn.majordecision.matter.proposal.Proposal;
import cn.majordecision.matter.proposal.Proposals;
import cn.majordecision.matter.proposal.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of received proposals, and its form for the government office (第十条). */
@Controller
@RequestMapping("/proposals")
class ProposalPages {

    private final CurrentUser user;
    private final Groups groups;
    private final Units units;
    private final Proposals proposals;
    private final KeepProposals keep;
    private final Documents documents;
    private final Clock clock;

    ProposalPages(
            CurrentUser user,
            Groups groups,
            Units units,
            Proposals proposals,
            KeepProposals keep,
            Documents documents,
            Clock clock) {
        this.user = user;
        this.groups = groups;
        this.units = units;
        this.proposals = proposals;
        this.keep = keep;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(name = "standing", defaultValue = "") String asked,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        String words = SearchWords.typed(typed);
        int shown = Math.max(1, page);
        Standing standing = standing(asked);
        List<Proposal> found = proposals.page(user.require(), standing, words, shown - 1);
        model.addAttribute("proposals", found.subList(0, Math.min(Proposals.PAGE, found.size())));
        model.addAttribute("more", found.size() > Proposals.PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("standing", standing == null ? "" : standing.name());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("q", words);
        model.addAttribute("units", units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name)));
        model.addAttribute("office", groups.of(user.require()).contains(Role.GOVERNMENT_OFFICE.id()));
        return "proposals/proposals";
    }

    @GetMapping("/new")
    ModelAndView form() {
        return form(Entered.nothing(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView enter(
            Entered typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes told)
            throws IOException {
        Entered entered = typed;
        try {
            if (file != null && !file.isEmpty()) {
                entered = typed.with(stored(file));
            }
            long id = keep.enter(user.require(), entered.incoming());
            told.addFlashAttribute("done", "已登记并交办。");
            return new ModelAndView("redirect:/proposals/" + id);
        } catch (StatutoryViolation refused) {
            return form(entered, HttpStatus.UNPROCESSABLE_ENTITY).addObject("breaches", refused.breaches());
        } catch (DocumentRefused refused) {
            return form(typed, HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("breaches", List.of(String.valueOf(refused.getMessage())));
        }
    }

    private ModelAndView form(Entered typed, HttpStatus status) {
        return new ModelAndView(
                "proposals/new",
                Map.of(
                        "typed", typed,
                        "channels", Channel.values(),
                        "units", units.all(),
                        "today", LocalDate.now(clock)),
                status);
    }

    private String stored(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return documents.store(name, content, user.require()).sha256();
        }
    }

    private static @Nullable Standing standing(String asked) {
        return Arrays.stream(Standing.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
