package cn.majordecision.step.publiccomment;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Wording;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a consultation shows, whether somebody opens it or a form comes back to be corrected. */
@Component
class ConsultationDisplay {

    private static final Set<DecisionState> ENDED = Set.of(
            DecisionState.NOT_STARTED,
            DecisionState.WITHDRAWN,
            DecisionState.UNLAWFUL,
            DecisionState.REJECTED,
            DecisionState.LAPSED);

    private final Decisions decisions;
    private final Documents documents;
    private final Wordings wordings;
    private final Attachments attachments;

    ConsultationDisplay(Decisions decisions, Documents documents, Wordings wordings, Attachments attachments) {
        this.decisions = decisions;
        this.documents = documents;
        this.wordings = wordings;
        this.attachments = attachments;
    }

    /** A published file. */
    record Published(String what, String place, String name, long size) {

        /** The size as people read it. */
        public String sizeInWords() {
            return new Attachments.Kept("", "", "", size).sizeInWords();
        }
    }

    int paragraphs(Consultation consultation) {
        return wordings.of(consultation.draft()).paragraphs().size();
    }

    /** True when the procedure of the decision came to an end without a decision. */
    boolean ended(Consultation consultation) {
        return decisions
                .find(consultation.decision())
                .filter(decision -> ENDED.contains(decision.state()))
                .isPresent();
    }

    /** Fills the page. */
    String show(Model model, Consultation consultation, CommentForm form, List<Complaints.Complaint> complaints) {
        Wording wording = wordings.of(consultation.draft());
        boolean ended = ended(consultation);
        model.addAttribute("consultation", consultation);
        model.addAttribute("passages", Passage.of(wording.paragraphs()));
        model.addAttribute("unreadable", wording.unreadable());
        model.addAttribute("files", files(consultation));
        model.addAttribute("form", form);
        model.addAttribute("kept", attachments.kept(consultation.id(), form.keptTokens()));
        model.addAttribute("complaints", complaints);
        model.addAttribute("ended", ended);
        model.addAttribute("takes", consultation.stage().takesComments() && !ended);
        return "public/consultation";
    }

    private List<Published> files(Consultation consultation) {
        return List.of(
                file("决策草案", "draft", consultation.draft()), file("草案说明", "explanation", consultation.explanation()));
    }

    private Published file(String what, String place, String sha256) {
        Document document = documents.find(sha256).orElseThrow(UnknownConsultation::new);
        return new Published(what, place, document.name(), document.size());
    }
}
