package cn.majordecision.base.access;

import cn.majordecision.base.identity.Role;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Matches addresses by their whole path: string matchers miss the engine's own servlets. */
final class Addresses {

    /** What is shown to everybody: the login, the public pages, what pages are drawn with. */
    static final RequestMatcher OPEN = any(
            "/login",
            "/public/**",
            "/error",
            "/actuator/health",
            "/favicon.ico",
            "/*.css",
            "/*.js",
            "/*.svg",
            "/css/**",
            "/js/**",
            "/img/**",
            "/webjars/**");

    /** Who reads the agenda, the papers and the minutes of meetings. */
    static final Role[] MEETINGS = {
        Role.MEETING_SECRETARY, Role.GOVERNMENT_OFFICE, Role.ADMINISTRATIVE_HEAD, Role.AUDITOR
    };

    /** Who reads the register of received proposals, each as much of it as concerns them. */
    static final Role[] PROPOSALS = {
        Role.UNDERTAKER, Role.UNIT_HEAD, Role.GOVERNMENT_OFFICE, Role.ADMINISTRATIVE_HEAD, Role.AUDITOR
    };

    /** Who reads the register of dossiers that went to the state archive; only archivists write in it. */
    static final Role[] TRANSFERS = {Role.ARCHIVIST, Role.AUDITOR, Role.GOVERNMENT_OFFICE};

    /** Who reads the list of dossiers, each those of the decisions the person may see: whoever may owe papers, and who watches. */
    static final Role[] DOSSIERS = {
        Role.UNDERTAKER,
        Role.UNIT_HEAD,
        Role.GOVERNMENT_OFFICE,
        Role.RISK_ASSESSOR,
        Role.MARKET_REGULATOR,
        Role.LEGALITY_REVIEWER,
        Role.LEGAL_ADVISER,
        Role.MEETING_SECRETARY,
        Role.ADMINISTRATIVE_HEAD,
        Role.ARCHIVIST,
        Role.AUDITOR
    };

    /** Who watches over everybody else. */
    static final Role[] AUDIT = {Role.AUDITOR, Role.AUDIT_ADMIN};

    private Addresses() {}

    static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
    }

    static RequestMatcher with(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
