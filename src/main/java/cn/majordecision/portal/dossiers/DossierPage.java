package cn.majordecision.portal.dossiers;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.UnknownDecision;
import cn.majordecision.matter.dossier.LaterPapers;
import cn.majordecision.matter.dossier.SealedPackages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dossier of one decision: its directory as it stands, and the sealed packages (第三十三条). */
@Controller
class DossierPage {

    private final CurrentUser user;
    private final DecisionAccess access;
    private final Shelves shelves;
    private final SealedPackages packages;
    private final LaterPapers later;

    DossierPage(CurrentUser user, DecisionAccess access, Shelves shelves, SealedPackages packages, LaterPapers later) {
        this.user = user;
        this.access = access;
        this.shelves = shelves;
        this.packages = packages;
        this.later = later;
    }

    @GetMapping("/decisions/{number:\\d{4}-\\d+}/dossier")
    String show(@PathVariable("number") String number, Model model) {
        String me = user.require();
        model.addAttribute("decision", access.visible(me, number));
        model.addAttribute("shelf", shelves.of(number));
        model.addAttribute("offer", packages.of(me, number).orElse(null));
        model.addAttribute("laterPapers", later);
        return "dossiers/dossier";
    }

    /** Whoever may not see a decision is told that there is none. */
    @ExceptionHandler(UnknownDecision.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
