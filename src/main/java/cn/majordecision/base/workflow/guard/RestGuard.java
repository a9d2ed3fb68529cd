package cn.majordecision.base.workflow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what the list of addresses allows at the doors of the engine, those of REST and of the webapps; everything else is
 * refused and put on record (CVE-2026-77226 among it). Stands behind the login, so that nobody unknown can fill the record.
 */
final class RestGuard extends OncePerRequestFilter {

    private static final String DETAIL = "【不予执行】该接口不对外开放；决策程序只能由任务的承担人员在任务列表中办理。";
    private static final List<Pattern> ALLOWED = NameList.of("guard/rest-allowed.txt").names().stream()
            .map(RestGuard::pattern)
            .toList();

    private final Refusals refusals;

    RestGuard(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed(request.getMethod(), request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            refusals.record(null, request.getMethod() + " " + request.getRequestURI(), new CommandRefused("该接口不对外开放。"));
            refuse(response);
        }
    }

    static boolean allowed(String method, String requested) {
        String verb = "HEAD".equals(method) ? "GET" : method;
        return RestAddress.of(requested)
                .filter(address -> ALLOWED.stream().anyMatch(allowed -> allowed.matcher(verb + " " + address)
                        .matches()))
                .isPresent();
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"不允许\",\"status\":403,\"detail\":\"" + DETAIL + "\"}");
    }

    /** A file of a webapp may lie in a folder; any other blank of a template is one part of the path. */
    private static Pattern pattern(String template) {
        String regex = Pattern.quote(template.replaceFirst("/static/\\{}$", "/static/\u0000"))
                .replace("{}", "\\E[^/]+\\Q");
        return Pattern.compile(regex.replace("\u0000", "\\E.+\\Q"));
    }
}
