package cn.majordecision.step.publiccomment;

import cn.majordecision.base.document.DocumentRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Takes what the public says: checked, kept once, answered with a receipt; what is refused comes back as it was typed (第十五条第一款). */
@Controller
class CommentPages {

    private final Consultations consultations;
    private final ConsultationDisplay display;
    private final TakenComments taken;
    private final Attachments attachments;
    private final SubmissionLimits limits;
    private final MessageSource texts;

    CommentPages(
            Consultations consultations,
            ConsultationDisplay display,
            TakenComments taken,
            Attachments attachments,
            SubmissionLimits limits,
            MessageSource texts) {
        this.consultations = consultations;
        this.display = display;
        this.taken = taken;
        this.attachments = attachments;
        this.limits = limits;
        this.texts = texts;
    }

    /** One form on its way: where it belongs, whence it came, what is wrong with it, what is answered. */
    private record Sending(
            Consultation consultation,
            String address,
            Complaints complaints,
            HttpServletResponse response,
            Model model) {}

    @PostMapping("/public/consultations/{id}/comments")
    String take(
            @PathVariable("id") String id,
            @ModelAttribute("sent") CommentForm form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Consultation consultation = consultations.find(id).orElseThrow(UnknownConsultation::new);
        Sending sending = new Sending(consultation, request.getRemoteAddr(), new Complaints(texts), response, model);
        Optional<String> before = taken.before(consultation, form);
        return before.isPresent() ? receipt(before.get(), response) : first(sending, form, files);
    }

    private String first(Sending sending, CommentForm form, @Nullable List<MultipartFile> files) throws IOException {
        Consultation consultation = sending.consultation();
        HttpStatus unseen = unseen(sending);
        if (unseen != null) {
            return back(unseen, sending, form);
        }
        CommentForm whole = with(form, keep(consultation, form, files, sending.complaints()));
        HttpStatus refused = judge(sending, whole);
        Optional<String> receipt = refused == null ? taken.take(consultation, whole) : Optional.empty();
        return receipt.isPresent()
                ? receipt(receipt.get(), sending.response())
                : back(refused == null ? HttpStatus.CONFLICT : refused, sending, whole);
    }

    /** Why a form is not even looked at, or null. */
    private @Nullable HttpStatus unseen(Sending sending) {
        Consultation consultation = sending.consultation();
        if (!consultation.stage().takesComments() || display.ended(consultation)) {
            return HttpStatus.CONFLICT;
        }
        return limits.mayTry(sending.address()) ? null : HttpStatus.TOO_MANY_REQUESTS;
    }

    private @Nullable HttpStatus judge(Sending sending, CommentForm form) {
        Consultation consultation = sending.consultation();
        if (!sending.complaints()
                .judge(form, display.paragraphs(consultation))
                .all()
                .isEmpty()) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        return limits.mayComment(sending.address(), consultation.id()) ? null : HttpStatus.TOO_MANY_REQUESTS;
    }

    private static String receipt(String receipt, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, "/public/receipts/" + receipt + "?received");
        return "public/sent";
    }

    private String back(HttpStatus status, Sending sending, CommentForm form) {
        sending.response().setStatus(status.value());
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            sending.response().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SubmissionLimits.WINDOW.toSeconds()));
            sending.complaints().expect(false, "submit", "tooMany", SubmissionLimits.WINDOW.toMinutes());
        }
        boolean late = status == HttpStatus.CONFLICT;
        sending.model().addAttribute("late", late);
        Consultation asked = sending.consultation();
        Consultation now = late ? consultations.find(asked.id()).orElse(asked) : asked;
        return display.show(sending.model(), now, form, sending.complaints().all());
    }

    private List<String> keep(
            Consultation consultation, CommentForm form, @Nullable List<MultipartFile> files, Complaints complaints)
            throws IOException {
        List<String> tokens = new ArrayList<>();
        attachments.kept(consultation.id(), form.keptTokens()).forEach(kept -> tokens.add(kept.token()));
        for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            if (!file.isEmpty()
                    || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                            .isEmpty()) {
                keep(consultation, file, tokens, complaints);
            }
        }
        return tokens;
    }

    private void keep(Consultation consultation, MultipartFile file, List<String> tokens, Complaints complaints)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (tokens.size() >= Attachments.MOST) {
            complaints.expect(false, "files", "tooManyFiles", Attachments.MOST, name);
        } else if (file.getSize() > Attachments.LARGEST) {
            complaints.expect(false, "files", "fileTooLarge", name);
        } else {
            try {
                tokens.add(attachments.keep(consultation.id(), file).token());
            } catch (DocumentRefused refused) {
                complaints.add("files", refused.getMessage());
            }
        }
    }

    private static CommentForm with(CommentForm form, List<String> kept) {
        return new CommentForm(
                form.content(), form.paragraph(), form.name(), form.contact(), form.website(), form.submission(), kept);
    }

    @ExceptionHandler(UnknownConsultation.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "public/missing";
    }
}
