package cn.majordecision.portal.administration;

import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.MailAddresses;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Substitutions;
import cn.majordecision.base.identity.Units;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The security administrator's pages for accounts and their roles; the rules stand in identity. */
@Controller
@RequestMapping("/admin/accounts")
class AccountPages {

    private static final String LIST = "redirect:/admin/accounts";
    private static final String ONE = LIST + "/{id}";

    private final Accounts accounts;
    private final Units units;
    private final Substitutions substitutions;
    private final MailAddresses mails;

    AccountPages(Accounts accounts, Units units, Substitutions substitutions, MailAddresses mails) {
        this.accounts = accounts;
        this.units = units;
        this.substitutions = substitutions;
        this.mails = mails;
    }

    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "role", required = false) @Nullable Role role,
            @RequestParam(name = "by", defaultValue = "NAME") AccountList.Order order,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("list", AccountList.of(accounts.all(), UnitPages.names(units), words, role, order, page));
        model.addAttribute("orders", AccountList.Order.values());
        offer(model);
        return "administration/accounts";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute(
                "account", accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("substitutions", substitutions.ofPrincipal(id));
        model.addAttribute("mail", mails.of(id).orElse(""));
        offer(model);
        return "administration/account";
    }

    @PostMapping
    String create(
            @RequestParam String id,
            @RequestParam String name,
            @RequestParam String unit,
            @RequestParam(required = false) Set<Role> roles,
            @RequestParam String password) {
        accounts.create(id.strip(), name, unit, roles == null ? Set.of() : roles, password);
        return LIST;
    }

    @PostMapping("/{id}/person")
    String correct(@PathVariable String id, @RequestParam String name, @RequestParam String unit) {
        accounts.rename(id, name);
        accounts.move(id, unit);
        return ONE;
    }

    @PostMapping("/{id}/roles")
    String grant(@PathVariable String id, @RequestParam Role role) {
        accounts.grant(id, role);
        return ONE;
    }

    @PostMapping("/{id}/roles/{role}/revoke")
    String revoke(@PathVariable String id, @PathVariable Role role) {
        accounts.revoke(id, role);
        return ONE;
    }

    @PostMapping("/{id}/password")
    String password(@PathVariable String id, @RequestParam String password) {
        accounts.setPassword(id, password);
        return ONE;
    }

    @PostMapping("/{id}/mail")
    String mail(@PathVariable String id, @RequestParam String mail) {
        mails.change(id, mail);
        return ONE;
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable String id) {
        accounts.disable(id);
        return ONE;
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable String id) {
        accounts.enable(id);
        return ONE;
    }

    private void offer(Model model) {
        model.addAttribute("units", units.all());
        model.addAttribute("unitNames", UnitPages.names(units));
        model.addAttribute("everyRole", Role.values());
        model.addAttribute("people", accounts.all());
    }
}
