package cn.majordecision.base.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a question about working days that has no answer, wherever it is asked, as an RFC 9457 problem in Chinese. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CalendarProblems {

    @ExceptionHandler
    ProblemDetail unknownYear(UnknownCalendarYear unknown) {
        ProblemDetail problem = problem("problem.unknownYear", HttpStatus.UNPROCESSABLE_ENTITY, unknown.getMessage());
        problem.setProperty("year", unknown.year());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(CalendarRefused refused) {
        return problem("problem.refused", HttpStatus.BAD_REQUEST, refused.getMessage());
    }

    static ProblemDetail problem(String title, HttpStatus status, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setTitle(CalendarTexts.text(title));
        return problem;
    }
}
