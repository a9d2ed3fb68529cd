package cn.majordecision.portal.dossiers;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.dossier.DossierDirectories;
import cn.majordecision.matter.dossier.DossierDirectory;
import cn.majordecision.matter.dossier.Item;
import cn.majordecision.matter.dossier.LateSupplement;
import cn.majordecision.matter.dossier.LaterPapers;
import cn.majordecision.matter.dossier.SealIncrement;
import cn.majordecision.matter.dossier.SealedPackages;
import cn.majordecision.matter.dossier.SupplementDossier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the page of later papers shows to one person. */
@Component
class SupplementDesk {

    private final DecisionAccess access;
    private final LaterPapers later;
    private final SealedPackages packages;
    private final SupplementDossier supplements;
    private final SealIncrement sealing;
    private final DossierDirectories directories;
    private final Documents documents;
    private final Accounts accounts;
    private final Clock clock;

    SupplementDesk(
            DecisionAccess access,
            LaterPapers later,
            SealedPackages packages,
            SupplementDossier supplements,
            SealIncrement sealing,
            DossierDirectories directories,
            Documents documents,
            Accounts accounts,
            Clock clock) {
        this.access = access;
        this.later = later;
        this.packages = packages;
        this.supplements = supplements;
        this.sealing = sealing;
        this.directories = directories;
        this.documents = documents;
        this.accounts = accounts;
        this.clock = clock;
    }

    ModelAndView page(String me, String number, SupplementForm typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("decision", access.visible(me, number));
        packages.of(me, number).ifPresent(offer -> model.put("offer", offer));
        model.put("typed", typed);
        DossierDirectory directory = directories.of(number);
        model.put("sections", directory.sections());
        model.put("today", LocalDate.now(clock));
        model.put("mayAdd", supplements.may(me, number));
        model.put("maySeal", sealing.may(me));
        model.put("increments", later.increments(number));
        model.put("waiting", lines(me, directory, later.waiting(number)));
        return new ModelAndView("dossiers/supplements", model);
    }

    private List<SupplementLine> lines(String me, DossierDirectory directory, List<LateSupplement> waiting) {
        return waiting.stream()
                .flatMap(paper -> documents.find(String.valueOf(paper.paper().document())).stream()
                        .map(document -> new SupplementLine(
                                paper,
                                title(directory, paper),
                                document,
                                name(paper.by()),
                                paper.by().equals(me))))
                .toList();
    }

    private static String title(DossierDirectory directory, LateSupplement paper) {
        return directory.items().stream()
                .filter(item -> item.code().equals(paper.paper().item()))
                .map(Item::title)
                .findFirst()
                .map(title -> paper.paper().item() + " " + title)
                .orElse("");
    }

    private String name(String account) {
        return accounts.find(account).map(Account::name).orElse(account);
    }
}
