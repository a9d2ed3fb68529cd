package cn.majordecision.matter.dossier;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in Chinese why a package or its evidence record is not given (第三十三条; RFC 9457). */
@RestControllerAdvice(assignableTypes = {DossierController.class, EvidenceController.class})
class DossierProblems {

    @ExceptionHandler
    ProblemDetail unavailable(DossierUnavailable unavailable) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                unavailable.denied() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, unavailable.getMessage());
        problem.setTitle(unavailable.title());
        problem.setProperty("article", "第三十三条");
        return problem;
    }
}
