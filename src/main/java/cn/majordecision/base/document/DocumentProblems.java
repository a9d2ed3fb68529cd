package cn.majordecision.base.document;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Answers a refused or unknown document as an RFC 9457 problem in Chinese, wherever it is handed in. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DocumentProblems {

    @ExceptionHandler
    ProblemDetail refused(DocumentRefused refused) {
        HttpStatus status =
                switch (refused.rule()) {
                    case "tooLarge" -> HttpStatus.PAYLOAD_TOO_LARGE;
                    case "notScanned" -> HttpStatus.SERVICE_UNAVAILABLE;
                    default -> HttpStatus.UNPROCESSABLE_ENTITY;
                };
        return problem(status, "problem.refused", refused.getMessage());
    }

    /** The server itself stops reading beyond the limit, before any room is asked. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ProblemDetail tooLarge() {
        return refused(new DocumentRefused("tooLarge"));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownDocument unknown) {
        return problem(HttpStatus.NOT_FOUND, "problem.notFound", unknown.getMessage());
    }

    static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(DocumentTexts.text(title));
        problem.setDetail(detail);
        return problem;
    }
}
