package cn.majordecision.portal.notices;

import cn.majordecision.base.notice.MailHouse;
import cn.majordecision.base.notice.Mails;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrators' page of the e-mails that could not be sent: which, why, and once more; what they are about, it does not say. */
@Controller
@RequestMapping("/admin/mail")
class MailPage {

    private static final int MOST = 100;

    private final Mails mails;
    private final MailHouse house;
    private final Clock clock;

    MailPage(Mails mails, MailHouse house, Clock clock) {
        this.mails = mails;
        this.house = house;
        this.clock = clock;
    }

    @GetMapping
    String troubled(Model model) {
        model.addAttribute("mailing", house.open());
        Map<Mails.State, Long> counts = mails.counts();
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("waiting", counts.getOrDefault(Mails.State.WAITING, 0L));
        model.addAttribute("sent", counts.getOrDefault(Mails.State.SENT, 0L));
        model.addAttribute("givenUp", counts.getOrDefault(Mails.State.GIVEN_UP, 0L));
        model.addAttribute("withheld", counts.getOrDefault(Mails.State.WITHHELD, 0L));
        model.addAttribute("troubled", mails.troubled(MOST));
        return "notices/mails";
    }

    @PostMapping("/again")
    String again(RedirectAttributes next) {
        next.addFlashAttribute("done", Sentences.of("mail.again", mails.again()));
        return "redirect:/admin/mail";
    }
}
