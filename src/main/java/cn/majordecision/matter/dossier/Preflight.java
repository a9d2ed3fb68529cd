package cn.majordecision.matter.dossier;

import static cn.majordecision.base.regulation.Requirement.R_086;

import cn.majordecision.base.print.Validation;
import cn.majordecision.base.regulation.Judgement;
import org.springframework.stereotype.Component;

/** Holds every rendition against PDF/A and PDF/UA before anything is sealed; one that fails stops the sealing (第三十三条, R-086). */
@Component
class Preflight {

    private final Judgement judgement;

    Preflight(Judgement judgement) {
        this.judgement = judgement;
    }

    /** The same bytes, which veraPDF found nothing against. */
    byte[] valid(String name, byte[] pdf) {
        Validation found = Validation.of(pdf);
        if (found.valid()) {
            return pdf;
        }
        throw judgement.violation(
                R_086,
                "SealDossier.rendition",
                name,
                found.violations().size(),
                found.violations().get(0));
    }
}
