package cn.majordecision.base.document;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in Chinese what an upload must look like. */
@RestControllerAdvice(assignableTypes = DocumentsController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DocumentRequestProblems {

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    ProblemDetail missing() {
        return DocumentProblems.problem(
                HttpStatus.BAD_REQUEST, "problem.refused", DocumentTexts.text("refused.missing"));
    }
}
