package cn.majordecision.base.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the webapps a nonce of its own. The engine keeps the nonce of the newest request of anybody in the
 * servlet context, so that of two people who open a page at once one got a page none of whose scripts were allowed to run.
 */
class PageNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[\\w-]+'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[\\w-]+\"");
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    /** Scripts, styles and pictures carry no nonce. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StringUtils.getFilenameExtension(request.getRequestURI()) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        if (policy != null && page.getContentSize() > 0) {
            String nonce = nonce();
            String text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            byte[] own =
                    IN_PAGE.matcher(text).replaceAll("nonce=\"" + nonce + "\"").getBytes(StandardCharsets.UTF_8);
            page.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + nonce + "'"));
            page.resetBuffer();
            page.getOutputStream().write(own);
        }
        page.copyBodyToResponse();
    }

    private String nonce() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
