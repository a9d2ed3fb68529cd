package cn.majordecision.portal.dossiers;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.UnknownDecision;
import cn.majordecision.matter.dossier.Debt;
import cn.majordecision.matter.dossier.RemindDebtors;
import cn.majordecision.matter.transfer.TransferReaders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of dossiers, and the archivist's reminder (第三十三条, R-063). */
@Controller
@RequestMapping("/dossiers")
class FilingPages {

    private final CurrentUser user;
    private final Groups groups;
    private final DecisionAccess access;
    private final FilingBoards boards;
    private final RemindDebtors reminders;
    private final TransferReaders transfers;

    FilingPages(
            CurrentUser user,
            Groups groups,
            DecisionAccess access,
            FilingBoards boards,
            RemindDebtors reminders,
            TransferReaders transfers) {
        this.user = user;
        this.groups = groups;
        this.access = access;
        this.boards = boards;
        this.reminders = reminders;
        this.transfers = transfers;
    }

    @GetMapping
    String list(FilingForm form, Model model) {
        model.addAttribute("board", boards.of(user.require(), form.question()));
        model.addAttribute("orders", FilingOrder.values());
        model.addAttribute("archivist", groups.of(user.require()).contains(Role.ARCHIVIST.id()));
        model.addAttribute("register", transfers.may(user.require()));
        return "dossiers/dossiers";
    }

    @PostMapping("/{number:\\d{4}-\\d+}/reminder")
    String remind(@PathVariable("number") String number, FilingForm form, RedirectAttributes told) {
        List<Debt> reminded = reminders.remind(access.visible(user.require(), number), user.require());
        if (reminded.isEmpty()) {
            told.addFlashAttribute("nothing", "没有可以催报的：没有欠交的材料，或者今天已经催报过。每个单位每天只催报一次。");
        } else {
            told.addFlashAttribute(
                    "done",
                    reminded.stream()
                            .map(debt -> debt.owner().label() + "：" + debt.words())
                            .collect(Collectors.joining("；", "已催报", "。催报已记入留痕。")));
        }
        form.keep(told);
        return "redirect:/dossiers";
    }

    /** Whoever may not see a decision is told that there is none. */
    @ExceptionHandler(UnknownDecision.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
