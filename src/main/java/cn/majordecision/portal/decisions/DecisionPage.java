package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.UnknownDecision;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One decision: its statutory steps, what the gate says and why, who has to act, its drafts and its record. */
@Controller
@RequestMapping("/decisions/{number:\\d{4}-\\d+}")
class DecisionPage {

    private final CurrentUser user;
    private final DecisionAccess access;
    private final Facts facts;
    private final RequestWithdrawal withdrawal;

    DecisionPage(CurrentUser user, DecisionAccess access, Facts facts, RequestWithdrawal withdrawal) {
        this.user = user;
        this.access = access;
        this.facts = facts;
        this.withdrawal = withdrawal;
    }

    @GetMapping
    String show(@PathVariable("number") String number, Model model) {
        Decision decision = access.visible(user.require(), number);
        model.addAttribute("decision", decision);
        model.addAttribute("facts", facts);
        model.addAttribute("mayWithdraw", facts.mayWithdraw(user.require(), decision));
        return "decisions/decision";
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
        }
        return "redirect:/decisions/" + number;
    }

    @ExceptionHandler
    void unknown(UnknownDecision unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, unknown.getMessage());
    }
}
