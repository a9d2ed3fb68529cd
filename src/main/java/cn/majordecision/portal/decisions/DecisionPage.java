package cn.majordecision.portal.decisions;

import cn.majordecision.base.access.PagePolicy;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.catalogue.Catalogue;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.UnknownDecision;
import cn.majordecision.matter.paper.OfficialPapers;
import cn.majordecision.matter.proposal.Proposals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One decision: what the gate says and why, its statutory steps, its drafts, documents, diagram and ledger (第二十九条、第三十三条). */
@Controller
@RequestMapping("/decisions/{number:\\d{4}-\\d+}")
class DecisionPage {

    private static final Set<DecisionState> WITHDRAWABLE = Set.of(DecisionState.PROPOSED, DecisionState.STARTED);

    private final CurrentUser user;
    private final DecisionAccess access;
    private final Groups groups;
    private final CaseFiles files;
    private final DraftHistory drafts;
    private final Papers papers;
    private final Diagram diagram;
    private final LedgerPages ledger;
    private final Catalogue catalogue;
    private final Proposals proposals;
    private final RequestWithdrawal withdrawal;
    private final OfficialPapers official;

    DecisionPage(
            CurrentUser user,
            DecisionAccess access,
            Groups groups,
            CaseFiles files,
            DraftHistory drafts,
            Papers papers,
            Diagram diagram,
            LedgerPages ledger,
            Catalogue catalogue,
            Proposals proposals,
            RequestWithdrawal withdrawal,
            OfficialPapers official) {
        this.user = user;
        this.access = access;
        this.groups = groups;
        this.files = files;
        this.drafts = drafts;
        this.papers = papers;
        this.diagram = diagram;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.withdrawal = withdrawal;
        this.official = official;
    }

    @GetMapping
    String show(@PathVariable("number") String number, Model model) {
        Decision decision = visible(number, model);
        model.addAttribute("file", files.of(decision, user.require()));
        model.addAttribute("official", official.of(decision, user.require()));
        model.addAttribute("item", catalogue.takenUpBy(number).orElse(null));
        model.addAttribute("received", proposals.takenUpBy(number).orElse(null));
        model.addAttribute(
                "mayWithdraw",
                WITHDRAWABLE.contains(decision.state())
                        && groups.of(user.require()).contains(Role.UNDERTAKER.groupOf(decision.unit())));
        return "decisions/decision";
    }

    @GetMapping("/drafts")
    String drafts(
            @PathVariable("number") String number,
            @RequestParam(name = "from", defaultValue = "0") int from,
            @RequestParam(name = "to", defaultValue = "0") int to,
            Model model) {
        model.addAttribute("drafts", drafts.of(visible(number, model).number(), from, to));
        return "decisions/drafts";
    }

    @GetMapping("/documents")
    String documents(@PathVariable("number") String number, Model model) {
        model.addAttribute("papers", papers.of(visible(number, model).number()));
        return "decisions/documents";
    }

    @GetMapping("/documents/{sha256:[0-9a-f]{64}}")
    String read(@PathVariable("number") String number, @PathVariable("sha256") String sha256, Model model) {
        model.addAttribute(
                "paper",
                papers.read(visible(number, model).number(), sha256).orElseThrow(() -> new UnknownDecision(number)));
        return "decisions/paper";
    }

    @GetMapping("/diagram")
    String diagram(@PathVariable("number") String number, Model model, HttpServletResponse response) {
        response.setHeader(PagePolicy.HEADER, DrawnStyles.POLICY);
        Decision decision = visible(number, model);
        model.addAttribute("diagram", diagram.of(decision, files.of(decision, user.require())));
        return "decisions/diagram";
    }

    @GetMapping("/ledger")
    String ledger(@PathVariable("number") String number, Model model) {
        model.addAttribute("ledger", ledger.of(visible(number, model).number()));
        return "decisions/ledger";
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable("number") String number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes told) {
        try {
            withdrawal.request(user.require(), access.visible(user.require(), number), reason);
            told.addFlashAttribute("done", "撤回申请已提交，等候政府办公室审批。");
        } catch (StatutoryViolation refused) {
            told.addFlashAttribute("breaches", refused.breaches());
            told.addFlashAttribute("reason", reason);
        }
        return "redirect:/decisions/" + number;
    }

    @ExceptionHandler
    void unknown(UnknownDecision unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, unknown.getMessage());
    }

    private Decision visible(String number, Model model) {
        Decision decision = access.visible(user.require(), number);
        model.addAttribute("decision", decision);
        return decision;
    }
}
