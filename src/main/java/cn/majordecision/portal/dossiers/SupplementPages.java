package cn.majordecision.portal.dossiers;

import cn.majordecision.base.document.DocumentRefused;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.matter.decision.UnknownDecision;
import cn.majordecision.matter.dossier.SealIncrement;
import cn.majordecision.matter.dossier.SupplementDossier;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes after the sealing of a dossier: papers are handed in or withdrawn, and the archivist seals them (第三十三条). */
@Controller
@RequestMapping("/decisions/{number:\\d{4}-\\d+}/dossier/supplements")
class SupplementPages {

    private final CurrentUser user;
    private final SupplementDesk desk;
    private final SupplementDossier supplements;
    private final SealIncrement sealing;
    private final Documents documents;

    SupplementPages(
            CurrentUser user,
            SupplementDesk desk,
            SupplementDossier supplements,
            SealIncrement sealing,
            Documents documents) {
        this.user = user;
        this.desk = desk;
        this.supplements = supplements;
        this.sealing = sealing;
        this.documents = documents;
    }

    @GetMapping
    ModelAndView show(@PathVariable("number") String number) {
        return desk.page(user.require(), number, SupplementForm.nothing());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable("number") String number,
            SupplementForm sent,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes told)
            throws IOException {
        SupplementForm typed = sent;
        try {
            supplements.may(user.require(), number);
            if (file != null && !file.isEmpty()) {
                typed = typed.with(stored(file));
            }
            supplements.add(user.require(), number, typed.paper());
            return done(number, "材料已提交，等待档案管理人员封存。", told);
        } catch (StatutoryViolation refused) {
            return refused(number, typed, refused.breaches());
        } catch (DocumentRefused refused) {
            return refused(number, typed, List.of(String.valueOf(refused.getMessage())));
        }
    }

    @PostMapping("/withdrawn")
    ModelAndView withdraw(
            @PathVariable("number") String number,
            @RequestParam("supplement") long supplement,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes told) {
        return act(
                number,
                "材料已撤回，撤回的理由已经记入留痕。",
                told,
                () -> supplements.withdraw(user.require(), number, supplement, reason));
    }

    @PostMapping("/sealed")
    ModelAndView seal(
            @PathVariable("number") String number,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes told) {
        return act(number, "增补案卷已经封存。", told, () -> sealing.seal(user.require(), number, note));
    }

    private ModelAndView act(String number, String done, RedirectAttributes told, Runnable act) {
        try {
            act.run();
            return done(number, done, told);
        } catch (StatutoryViolation refused) {
            return refused(number, SupplementForm.nothing(), refused.breaches());
        } catch (DuplicateKeyException another) {
            return refused(number, SupplementForm.nothing(), List.of("其他人刚刚封存或者撤回了这些材料，请核对后再办理。"));
        }
    }

    private static ModelAndView done(String number, String words, RedirectAttributes told) {
        told.addFlashAttribute("done", words);
        return new ModelAndView("redirect:/decisions/" + number + "/dossier/supplements");
    }

    private ModelAndView refused(String number, SupplementForm typed, List<?> breaches) {
        ModelAndView page = desk.page(user.require(), number, typed).addObject("breaches", breaches);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private String stored(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return documents.store(name, content, user.require()).sha256();
        }
    }

    /** Whoever may not see a decision is told that there is none. */
    @ExceptionHandler(UnknownDecision.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
