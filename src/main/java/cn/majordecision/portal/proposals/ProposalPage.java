package cn.majordecision.portal.proposals;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.proposal.KeepProposals;
import cn.majordecision.matter.proposal.Proposal;
import cn.majordecision.matter.proposal.Proposals;
import cn.majordecision.matter.proposal.Standing;
import cn.majordecision.matter.proposal.UnknownProposal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One received proposal: what it says, what was found and decided, and what the reader may do with it (第十条). */
@Controller
@RequestMapping("/proposals/{id:\\d{1,18}}")
class ProposalPage {

    private final CurrentUser user;
    private final Groups groups;
    private final Accounts accounts;
    private final Units units;
    private final Proposals proposals;
    private final KeepProposals keep;
    private final Clock clock;

    ProposalPage(
            CurrentUser user,
            Groups groups,
            Accounts accounts,
            Units units,
            Proposals proposals,
            KeepProposals keep,
            Clock clock) {
        this.user = user;
        this.groups = groups;
        this.accounts = accounts;
        this.units = units;
        this.proposals = proposals;
        this.keep = keep;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable("id") long id, Model model, HttpServletResponse response) throws IOException {
        Proposal proposal = proposals.find(user.require(), id).orElse(null);
        if (proposal == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return "error";
        }
        Set<String> own = groups.of(user.require());
        UnaryOperator<String> names =
                account -> accounts.find(account).map(Account::name).orElse(account);
        model.addAttribute("proposal", proposal);
        model.addAttribute("unit", units.find(proposal.unit()).map(Unit::name).orElse(proposal.unit()));
        model.addAttribute("studies", proposals.studies(id));
        model.addAttribute("names", names);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "mayStudy",
                proposal.standing() == Standing.IN_STUDY && own.contains(Role.UNDERTAKER.groupOf(proposal.unit())));
        model.addAttribute(
                "mayDecide",
                proposal.standing() == Standing.ADVISED_AGAINST && own.contains(Role.ADMINISTRATIVE_HEAD.id()));
        return "proposals/proposal";
    }

    @PostMapping("/finding")
    String adviseAgainst(
            @PathVariable("id") long id,
            @RequestParam(name = "finding", defaultValue = "") String finding,
            RedirectAttributes told) {
        return done(id, finding, told, "已报请决定。", () -> keep.adviseAgainst(user.require(), id, finding));
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable("id") long id,
            @RequestParam(name = "agreed", required = false) @Nullable Boolean agreed,
            @RequestParam(name = "opinion", defaultValue = "") String opinion,
            RedirectAttributes told) {
        return done(id, opinion, told, "决定已记录。", () -> keep.answer(user.require(), id, agreed, opinion));
    }

    @ExceptionHandler
    void unknown(UnknownProposal unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, unknown.getMessage());
    }

    private static String done(long id, String typed, RedirectAttributes told, String success, Runnable action) {
        try {
            action.run();
            told.addFlashAttribute("done", success);
        } catch (StatutoryViolation refused) {
            told.addFlashAttribute("breaches", refused.breaches());
            told.addFlashAttribute("typed", typed);
        }
        return "redirect:/proposals/" + id;
    }
}
