package cn.majordecision.portal.decisions;

import cn.majordecision.base.regulation.StatutoryViolation;
import cn.majordecision.base.workflow.IllegalFormValue;
import cn.majordecision.base.workflow.TaskRefused;
import cn.majordecision.matter.decision.UnknownDecision;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in Chinese what was refused, by which article, and what to do (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DecisionProblems {

    @ExceptionHandler
    ProblemDetail unlawful(StatutoryViolation violation) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "不符合法定程序", violation);
        problem.setProperty("article", violation.breaches().get(0).article());
        problem.setProperty("breaches", violation.breaches());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownDecision unknown) {
        return problem(HttpStatus.NOT_FOUND, "没有这个决策事项", unknown);
    }

    @ExceptionHandler
    ProblemDetail forbidden(TaskRefused refused) {
        return problem(HttpStatus.FORBIDDEN, "不能办理", refused);
    }

    @ExceptionHandler
    ProblemDetail illegible(IllegalFormValue illegible) {
        return problem(HttpStatus.BAD_REQUEST, "填写有误", illegible);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return problem(HttpStatus.BAD_REQUEST, "请求无法识别", new IllegalArgumentException("请求内容不是有效的 JSON，请检查后重新提交。"));
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
