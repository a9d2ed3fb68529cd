package cn.majordecision.step.publication;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Download;
import cn.majordecision.base.document.Wording;
import cn.majordecision.base.document.Wordings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The published decisions, without login: the text, where it was published, what became of the opinions (第三十二条). */
@Controller
class PublishedPages {

    private final DecisionNotices notices;
    private final Wordings wordings;
    private final Documents documents;
    private final Download download;

    PublishedPages(DecisionNotices notices, Wordings wordings, Documents documents, Download download) {
        this.notices = notices;
        this.wordings = wordings;
        this.documents = documents;
        this.download = download;
    }

    @GetMapping("/public/decisions")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        List<DecisionNotices.Published> rows = notices.page(words, Math.max(page, 0));
        model.addAttribute("rows", rows.stream().limit(DecisionNotices.PAGE).toList());
        model.addAttribute("more", rows.size() > DecisionNotices.PAGE);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("words", words);
        return "public/decisions";
    }

    @GetMapping("/public/decisions/{id}")
    String one(@PathVariable("id") String id, HttpServletResponse response, Model model) {
        Optional<DecisionNotices.Published> found = notices.find(id);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "public/missing";
        }
        Wording wording = wordings.of(found.get().text());
        model.addAttribute("notice", found.get());
        model.addAttribute("paragraphs", wording.paragraphs());
        model.addAttribute("unreadable", wording.unreadable());
        return "public/decision";
    }

    @GetMapping("/public/decisions/{id}/{file:text|adoption|explanation}")
    void file(@PathVariable("id") String id, @PathVariable("file") String file, HttpServletResponse response)
            throws IOException {
        DecisionNotices.Published notice = notices.find(id).orElseThrow(PublishedPages::unknown);
        String sha256 =
                switch (file) {
                    case "text" -> notice.text();
                    case "adoption" -> notice.adoptionStatement();
                    default -> notice.explanation();
                };
        Document document = Optional.ofNullable(sha256).flatMap(documents::find).orElseThrow(PublishedPages::unknown);
        download.send(document, response);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
