package cn.majordecision.base.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts on record what the webapps' own filter refuses for want of a token; it answers by itself and tells nobody (第三十三条). */
class WebappTokens extends OncePerRequestFilter {

    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String WANTED = "Required";

    private final RefusedEntries refused;

    WebappTokens(RefusedEntries refused) {
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN && WANTED.equals(response.getHeader(HEADER))) {
            refused.withoutToken(request);
        }
    }
}
