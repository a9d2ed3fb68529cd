package cn.majordecision.base.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/** How a request without the necessary login or permission is answered, for programs and for people, in Chinese. */
final class Refusals {

    private Refusals() {}

    /** 401 as a problem; the Basic challenge only for programs, so that no browser opens its own dialog and keeps a password. */
    static void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"major-decision-engine\", charset=\"UTF-8\"");
        }
        problem(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                LoginMessages.text("required.title"),
                LoginMessages.of(exception));
    }

    /** 403 as a problem. */
    static void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        String detail = LoginMessages.text(exception instanceof CsrfException ? "forbidden.token" : "forbidden");
        problem(response, HttpServletResponse.SC_FORBIDDEN, LoginMessages.text("forbidden.title"), detail);
    }

    /** A page left open until its session ran out leads back to the login; everything else is the 403 page. */
    static void forbiddenPage(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        boolean stale = exception instanceof CsrfException
                && (SecurityContextHolder.getContext().getAuthentication() == null || ToLogin.sessionRanOut(request));
        if (stale) {
            response.sendRedirect(request.getContextPath() + ToLogin.EXPIRED);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void problem(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }
}
