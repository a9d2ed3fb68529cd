package cn.majordecision.step.publiccomment;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What everybody may read about consultations, without login (第十五条第一款、第十八条). */
@Controller
class PublicPages {

    private final Consultations consultations;
    private final ConsultationDisplay display;
    private final PublishedResults results;
    private final Documents documents;
    private final Download download;

    PublicPages(
            Consultations consultations,
            ConsultationDisplay display,
            PublishedResults results,
            Documents documents,
            Download download) {
        this.consultations = consultations;
        this.display = display;
        this.results = results;
        this.documents = documents;
        this.download = download;
    }

    @GetMapping("/public")
    String front() {
        return "redirect:/public/consultations";
    }

    @GetMapping("/public/consultations")
    String list(
            @RequestParam(name = "show", defaultValue = "OPEN") Consultations.Shown shown,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        Consultations.Question question = new Consultations.Question(shown, words, Math.max(page, 0));
        model.addAttribute("question", question);
        model.addAttribute("choices", List.of(Consultations.Shown.values()));
        model.addAttribute("page", consultations.page(question));
        return "public/consultations";
    }

    @GetMapping("/public/consultations/{id}")
    String one(
            @PathVariable("id") String id,
            @RequestParam(name = "paragraph", required = false) @Nullable String paragraph,
            Model model) {
        return display.show(model, found(id), CommentForm.empty(paragraph), List.of());
    }

    @GetMapping("/public/consultations/{id}/draft")
    void draft(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
        send(found(id).draft(), response);
    }

    @GetMapping("/public/consultations/{id}/explanation")
    void explanation(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
        send(found(id).explanation(), response);
    }

    @GetMapping("/public/consultations/{id}/results")
    String results(
            @PathVariable("id") String id, @RequestParam(name = "page", defaultValue = "0") int page, Model model) {
        return results.show(model, found(id), Math.max(page, 0));
    }

    @ExceptionHandler(UnknownConsultation.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "public/missing";
    }

    private Consultation found(String id) {
        return consultations.find(id).orElseThrow(UnknownConsultation::new);
    }

    private void send(String sha256, HttpServletResponse response) throws IOException {
        Document document = documents.find(sha256).orElseThrow(UnknownConsultation::new);
        download.send(document, response);
    }
}
