package cn.majordecision.base.access;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which address a person comes back to after the login: pages only, never data, pictures or scripts. */
final class Pages {

    private static final RequestMatcher PAGE = request -> "GET".equals(request.getMethod())
            && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
            && request.getHeader("HX-Request") == null
            && String.valueOf(request.getHeader("Accept")).contains("text/html");

    private Pages() {}

    static HttpSessionRequestCache remembered() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PAGE);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
