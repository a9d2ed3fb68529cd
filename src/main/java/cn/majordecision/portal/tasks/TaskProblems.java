package cn.majordecision.portal.tasks;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in Chinese that a task, or a role to choose people by, is not there. */
@RestControllerAdvice(basePackageClasses = TaskProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TaskProblems {

    private final MessageSource texts;

    TaskProblems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler({UnknownTask.class, UnknownRole.class})
    ProblemDetail unknown(RuntimeException unknown) {
        String key = String.valueOf(unknown.getMessage());
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, texts.getMessage(key, null, Locale.ROOT));
    }

    @ExceptionHandler
    ProblemDetail tooLong(DraftTooLong refused) {
        String key = String.valueOf(refused.getMessage());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, texts.getMessage(key, null, Locale.ROOT));
    }
}
