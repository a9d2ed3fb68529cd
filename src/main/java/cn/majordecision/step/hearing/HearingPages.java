package cn.majordecision.step.hearing;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Download;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.matter.decision.Records;
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

/** Announcements of hearings, without login: when and where, how participants are selected, who takes part (第十六条第二款、第三款). */
@Controller
class HearingPages {

    private final HearingNotices notices;
    private final Records records;
    private final Documents documents;
    private final Download download;

    HearingPages(HearingNotices notices, Records records, Documents documents, Download download) {
        this.notices = notices;
        this.records = records;
        this.documents = documents;
        this.download = download;
    }

    /** A participant as the published list has it: name and side, nothing else. */
    record Listed(String name, String side) {}

    @GetMapping("/public/hearings")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        List<HearingNotices.Published> rows = notices.page(words, Math.max(page, 0));
        model.addAttribute("rows", rows.stream().limit(HearingNotices.PAGE).toList());
        model.addAttribute("more", rows.size() > HearingNotices.PAGE);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("words", words);
        return "public/hearings";
    }

    @GetMapping("/public/hearings/{id}")
    String one(@PathVariable("id") String id, HttpServletResponse response, Model model) {
        Optional<HearingNotices.Published> found = notices.find(id);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "public/missing";
        }
        Optional<SelectParticipants.Form> selected = selected(found.get());
        model.addAttribute("notice", found.get());
        model.addAttribute(
                "postponed",
                selected.map(SelectParticipants.Form::postponeReason)
                        .filter(Filled::in)
                        .orElse(null));
        model.addAttribute(
                "participants",
                selected.filter(form -> !form.postponed())
                        .map(HearingPages::listed)
                        .orElse(List.of()));
        return "public/hearing";
    }

    @GetMapping("/public/hearings/{id}/{file:draft|explanation|rules}")
    void file(@PathVariable("id") String id, @PathVariable("file") String file, HttpServletResponse response)
            throws IOException {
        HearingNotices.Published notice = notices.find(id).orElseThrow(HearingPages::unknown);
        String sha256 =
                switch (file) {
                    case "draft" -> notice.draft();
                    case "explanation" -> notice.explanation();
                    default -> notice.selectionRules();
                };
        Document document = documents.find(sha256).orElseThrow(HearingPages::unknown);
        download.send(document, response);
    }

    /** The selection that belongs to this announcement and not to a later one. */
    private Optional<SelectParticipants.Form> selected(HearingNotices.Published notice) {
        Long end = notice.replacedBy();
        return records.all(notice.decision(), "SelectParticipants", SelectParticipants.Form.class).stream()
                .filter(record -> record.id() > notice.record() && (end == null || record.id() < end))
                .reduce((earlier, later) -> later)
                .map(Records.StepRecord::form);
    }

    private static List<Listed> listed(SelectParticipants.Form form) {
        return Filled.rows(form.participants()).stream()
                .filter(participant -> Filled.in(participant.name()))
                .map(participant -> new Listed(String.valueOf(participant.name()), String.valueOf(participant.side())))
                .toList();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
