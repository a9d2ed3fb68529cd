package cn.majordecision.portal.administration;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.identity.Units;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody may change for oneself: the password and the substitutes. */
@Controller
@RequestMapping("/me")
class OwnPages {

    private static final String SUBSTITUTES = "redirect:/me/substitutes";

    private final CurrentUser user;
    private final Accounts accounts;
    private final Units units;
    private final Substitutions substitutions;

    OwnPages(CurrentUser user, Accounts accounts, Units units, Substitutions substitutions) {
        this.user = user;
        this.accounts = accounts;
        this.units = units;
        this.substitutions = substitutions;
    }

    @GetMapping
    String me(Model model) {
        Account own = accounts.find(user.require()).orElseThrow();
        model.addAttribute("account", own);
        model.addAttribute("unitNames", UnitPages.names(units));
        return "administration/me";
    }

    @PostMapping("/password")
    String password(@RequestParam String old, @RequestParam String password, RedirectAttributes next) {
        accounts.changePassword(user.require(), old, password);
        next.addFlashAttribute("done", ToldOnThePage.text("password.changed"));
        return "redirect:/me";
    }

    @GetMapping("/substitutes")
    String substitutes(Model model) {
        String own = user.require();
        model.addAttribute("substitutions", substitutions.ofPrincipal(own));
        model.addAttribute("principals", substitutions.principalsOf(own));
        model.addAttribute("people", accounts.all());
        return "administration/substitutes";
    }

    @PostMapping("/substitutes")
    String name(
            @RequestParam String deputy,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        substitutions.name(user.require(), deputy, from, to);
        return SUBSTITUTES;
    }

    @PostMapping("/substitutes/{deputy}/end")
    String end(@PathVariable String deputy) {
        substitutions.end(user.require(), deputy);
        return SUBSTITUTES;
    }
}
