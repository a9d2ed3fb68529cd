package cn.majordecision.portal.audit;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.ledger.LedgerWatch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The auditor's pages; the audit administrator reads what belongs to no decision. Who else may not, the login decides. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private final CurrentUser user;
    private final Groups groups;
    private final LedgerWatch watch;
    private final Sheets sheets;
    private final ExportList exports;
    private final Clock clock;

    AuditPages(CurrentUser user, Groups groups, LedgerWatch watch, Sheets sheets, ExportList exports, Clock clock) {
        this.user = user;
        this.groups = groups;
        this.watch = watch;
        this.sheets = sheets;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("state", watch.state());
        model.addAttribute("register", Register.VERIFICATIONS);
        model.addAttribute("asked", nothing());
        model.addAttribute("sheet", sheets.page(Register.VERIFICATIONS, nothing(), false));
        model.addAttribute("tabs", tabs());
        return "audit/overview";
    }

    @GetMapping("/{list}")
    String list(
            @PathVariable("list") String list, @ModelAttribute("asked") Asked asked, BindingResult read, Model model) {
        Register register = allowed(list);
        Asked question = read.hasErrors() ? nothing() : asked;
        model.addAttribute("unreadable", read.hasErrors());
        model.addAttribute("register", register);
        model.addAttribute("asked", question);
        model.addAttribute("sheet", sheets.page(register, question, everyDecision()));
        model.addAttribute("tabs", tabs());
        if (register == Register.REFUSALS) {
            model.addAttribute("rules", sheets.rules(question, everyDecision()));
        }
        return "audit/list";
    }

    @PostMapping("/{list}/export")
    Object export(
            @PathVariable("list") String list,
            @ModelAttribute("asked") Asked asked,
            BindingResult read,
            RedirectAttributes told) {
        Register register = allowed(list);
        Sheet sheet = read.hasErrors() ? null : sheets.all(register, asked, everyDecision());
        if (sheet == null || sheet.rows().size() > Sheet.EXPORT) {
            told.addFlashAttribute("wrong", sheet == null ? "填写的日期无法识别，没有导出。" : "超过 20000 条，没有导出。请按时间、人员或者事项缩小范围后再导出。");
            return "redirect:/audit/" + register.path();
        }
        ContentDisposition name = ContentDisposition.attachment()
                .filename(register.title() + "-" + LocalDate.now(clock) + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(exports.export(register, asked, sheet));
    }

    private Register allowed(String list) {
        Register register = Register.at(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (register.ofDecisions() && !everyDecision()) {
            throw new AccessDeniedException(register.title());
        }
        return register;
    }

    private java.util.List<Register> tabs() {
        boolean all = everyDecision();
        return Arrays.stream(Register.values())
                .filter(register -> register != Register.VERIFICATIONS)
                .filter(register -> all || !register.ofDecisions())
                .toList();
    }

    private boolean everyDecision() {
        return groups.of(user.require()).contains(Role.AUDITOR.id());
    }

    private static Asked nothing() {
        return new Asked(null, null, null, null, null, null, null);
    }
}
