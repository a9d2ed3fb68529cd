package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.IdentityRefused;
import cn.majordecision.base.identity.MailAddresses;
import cn.majordecision.base.notice.MailHouse;
import cn.majordecision.base.notice.NoticeChoices;
import cn.majordecision.base.notice.NoticeKind;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person wants to be told of what, and where to write to. */
@Controller
@RequestMapping("/notices/settings")
class NoticeSettingsPage {

    private static final String PAGE = "redirect:/notices/settings";

    private final CurrentUser user;
    private final NoticeChoices choices;
    private final MailAddresses addresses;
    private final MailHouse house;

    NoticeSettingsPage(CurrentUser user, NoticeChoices choices, MailAddresses addresses, MailHouse house) {
        this.user = user;
        this.choices = choices;
        this.addresses = addresses;
        this.house = house;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("choices", choices.of(user.require()));
        model.addAttribute("mail", addresses.of(user.require()).orElse(""));
        model.addAttribute("mailing", house.open());
        return "notices/settings";
    }

    @PostMapping
    String choose(
            @RequestParam(required = false) Set<NoticeKind> shown,
            @RequestParam(required = false) Set<NoticeKind> mailed,
            RedirectAttributes next) {
        choices.choose(user.require(), shown == null ? Set.of() : shown, mailed == null ? Set.of() : mailed);
        next.addFlashAttribute("done", Sentences.of("settings.saved"));
        return PAGE;
    }

    @PostMapping("/mail")
    String mail(@RequestParam String mail, RedirectAttributes next) {
        try {
            addresses.change(user.require(), mail);
            next.addFlashAttribute(
                    "done", Sentences.of(mail.isBlank() ? "settings.mail.removed" : "settings.mail.saved"));
        } catch (IdentityRefused refused) {
            next.addFlashAttribute("wrong", refused.getMessage());
            next.addFlashAttribute("typed", mail);
        }
        return PAGE;
    }
}
