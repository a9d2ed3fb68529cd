package cn.majordecision.base.access;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.ledger.RepeatedRefusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Puts on record whom the login and the addresses turned away, what one person repeats with a count; all who try to sign in
 * or to write without an account are one, so that nobody unknown can fill the record (第三十三条).
 */
@Component
class RefusedEntries {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedEntries.class);
    private static final Set<String> DOORS = Set.of("login", "admin", "api", "api-docs", "camunda", "engine-rest");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String LOGIN = "/login";
    private static final int LONGEST = 200;

    private final RepeatedRefusals refusals;
    private final Accounts accounts;
    private final CurrentUser user;

    RefusedEntries(RepeatedRefusals refusals, Accounts accounts, CurrentUser user) {
        this.refusals = refusals;
        this.accounts = accounts;
        this.user = user;
    }

    /** A login that failed; what was typed is kept only if it is an account. */
    void login(String typed, AccessRefused.Reason reason) {
        String account = accounts.find(typed).map(Account::id).orElse(null);
        record(new AccessRefused(account, reason, LOGIN), LOGIN);
    }

    /** Records and then answers as the given handler does. */
    AccessDeniedHandler before(AccessDeniedHandler answer) {
        return (request, response, refusal) -> {
            denied(request, refusal);
            answer.handle(request, response, refusal);
        };
    }

    /** Records who would have written without a login, and then answers as the given entry point does. */
    AuthenticationEntryPoint beforeLogin(AuthenticationEntryPoint answer) {
        return (request, response, refusal) -> {
            if (!READING.contains(request.getMethod())) {
                record(AccessRefused.Reason.NOT_SIGNED_IN, request);
            }
            answer.commence(request, response, refusal);
        };
    }

    /** A write without its token, whoever asked. */
    void withoutToken(HttpServletRequest request) {
        record(AccessRefused.Reason.NO_TOKEN, request);
    }

    private void denied(HttpServletRequest request, AccessDeniedException refusal) {
        record(
                refusal instanceof CsrfException ? AccessRefused.Reason.NO_TOKEN : AccessRefused.Reason.NO_PERMISSION,
                request);
    }

    private void record(AccessRefused.Reason reason, HttpServletRequest request) {
        record(new AccessRefused(user.id().orElse(null), reason, asked(request)), door(request.getRequestURI()));
    }

    private void record(AccessRefused refused, String door) {
        try {
            refusals.record(
                    new RepeatedRefusals.Attempt(refused.account(), null, refused.reason() + " " + door),
                    List.of(),
                    refused);
        } catch (RuntimeException unrecorded) {
            // Turned away they are in any case; the count is kept for the next attempt.
            LOG.error("未能记录被拒绝的访问", unrecorded);
        }
    }

    private static String asked(HttpServletRequest request) {
        String asked = request.getMethod() + " " + request.getRequestURI();
        return asked.substring(0, Math.min(asked.length(), LONGEST));
    }

    /** One of a few names, whatever the address. */
    private static String door(@Nullable String address) {
        String[] parts = String.valueOf(address).split("/", 3);
        return parts.length > 1 && DOORS.contains(parts[1]) ? "/" + parts[1] : "/";
    }
}
