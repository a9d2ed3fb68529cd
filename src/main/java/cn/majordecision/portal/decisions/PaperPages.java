package cn.majordecision.portal.decisions;

import cn.majordecision.base.document.Attachment;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.RecordMissing;
import cn.majordecision.matter.decision.UnknownDecision;
import cn.majordecision.matter.paper.OfficialPapers;
import cn.majordecision.matter.paper.PaperIncomplete;
import cn.majordecision.matter.paper.UnknownPaper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The official documents of a decision as PDF, for those who may see it and need them (第三十三条). */
@Controller
class PaperPages {

    /** Tells programs which characters the paper shows by their number only. */
    private static final String UNPRINTABLE = "X-Unprintable-Characters";

    private final CurrentUser user;
    private final DecisionAccess access;
    private final OfficialPapers papers;

    PaperPages(CurrentUser user, DecisionAccess access, OfficialPapers papers) {
        this.user = user;
        this.access = access;
        this.papers = papers;
    }

    @GetMapping("/decisions/{number:\\d{4}-\\d+}/papers/{kind:[a-z-]+}.pdf")
    void paper(@PathVariable("number") String number, @PathVariable("kind") String kind, HttpServletResponse response)
            throws IOException {
        Decision decision = access.visible(user.require(), number);
        OfficialPapers.Made made = papers.make(decision, user.require(), kind);
        if (!made.printed().unprintable().isEmpty()) {
            response.setHeader(UNPRINTABLE, made.printed().numbers());
        }
        new Attachment(made.name(), MediaType.APPLICATION_PDF_VALUE)
                .send(made.printed().bytes(), response);
    }

    @ExceptionHandler({UnknownDecision.class, UnknownPaper.class})
    void unknown(RuntimeException unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, unknown.getMessage());
    }

    @ExceptionHandler({PaperIncomplete.class, RecordMissing.class})
    ModelAndView incomplete(RuntimeException incomplete) {
        return new ModelAndView(
                "decisions/incomplete", Map.of("told", String.valueOf(incomplete.getMessage())), HttpStatus.CONFLICT);
    }
}
