package cn.majordecision.base.workflow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final String NO_COMMENTS = "【不予执行】任务列表不收备注：办理意见应当写入任务的表单，随办理记录一并留痕（第三十三条）。";
    private static final List<Pattern> ALLOWED = NameList.of("guard/rest-allowed.txt").names().stream()
            .map(RestAddress::pattern)
            .toList();

    /** What names one task or one process instance. */
    private static final Pattern ABOUT = Pattern.compile("(/task|/process-instance)/([^/]+)");

    private final Refusals refusals;
    private final TaskDecisions decisions;

    RestGuard(Refusals refusals, TaskDecisions decisions) {
        this.refusals = refusals;
        this.decisions = decisions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed(request.getMethod(), request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            record(request.getMethod(), request.getRequestURI());
            refuse(response, request.getRequestURI().endsWith("/comment/create") ? NO_COMMENTS : DETAIL);
        }
    }

    private void record(String method, String requested) {
        refusals.recordRequest(
                decision(requested),
                RefusedAddresses.endpoint(method, requested),
                method + " " + requested,
                new CommandRefused("该接口不对外开放。"));
    }

    private Optional<String> decision(String requested) {
        Matcher about = ABOUT.matcher(requested);
        if (!about.find()) {
            return Optional.empty();
        }
        return about.group(1).endsWith("task")
                ? decisions.of(about.group(2)).map(TaskDecisions.OpenTaskOf::decision)
                : decisions.ofInstance(about.group(2));
    }

    static boolean allowed(String method, String requested) {
        String verb = "HEAD".equals(method) ? "GET" : method;
        return RestAddress.of(requested)
                .filter(address -> ALLOWED.stream().anyMatch(allowed -> allowed.matcher(verb + " " + address)
                        .matches()))
                .isPresent();
    }

    private static void refuse(HttpServletResponse response, String detail) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"不允许\",\"status\":403,\"detail\":\"" + detail + "\"}");
    }
}
