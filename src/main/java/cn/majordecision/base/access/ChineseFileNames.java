package cn.majordecision.base.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the engine's downloads from losing their name: Tomcat drops a header with Chinese in it, {@code filename*} carries the real name. */
class ChineseFileNames extends OncePerRequestFilter {

    private static final Pattern OUTSIDE_ASCII = Pattern.compile("[^\\x20-\\x7e]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new AsciiDisposition(response));
    }

    private static final class AsciiDisposition extends HttpServletResponseWrapper {

        private AsciiDisposition(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, ascii(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, ascii(name, value));
        }

        private static String ascii(String name, String value) {
            return "Content-Disposition".equalsIgnoreCase(name)
                    ? OUTSIDE_ASCII.matcher(value).replaceAll("_")
                    : value;
        }
    }
}
