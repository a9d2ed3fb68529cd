package cn.majordecision.base.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Of two people who open Tasklist at once, both may run its scripts. */
class PageNonceTest {

    private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([\\w-]+)");
    private static final String PAGE =
            "<html lang=\"zh-CN\"><script nonce=\"OfSomebodyElse\" src=\"a.js\"></script>办件任务</html>";

    private final PageNonce filter = new PageNonce();

    @Test
    @DisplayName("他人同时打开页面，不影响本人页面的脚本运行")
    void a_page_runs_its_scripts_whoever_opens_one_too() throws Exception {
        MockHttpServletResponse page = answered("/camunda/app/tasklist/default/");
        String allowed = nonces(String.valueOf(page.getHeader("Content-Security-Policy")))
                .get(0);
        assertThat(nonces(page.getContentAsString(StandardCharsets.UTF_8))).containsExactly(allowed);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("办件任务");
    }

    @Test
    @DisplayName("每次打开页面所用的一次性凭据都不同")
    void no_nonce_is_used_twice() throws Exception {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            seen.addAll(nonces(answered("/camunda/app/welcome/default/").getContentAsString()));
        }
        assertThat(seen).hasSize(50);
    }

    @Test
    @DisplayName("脚本文件原样送达")
    void a_script_is_left_as_it_is() throws Exception {
        assertThat(answered("/camunda/app/tasklist/scripts/config.js").getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(PAGE);
    }

    /** What a browser gets when the engine put one nonce into the policy and, asked by somebody else, another into the page. */
    private MockHttpServletResponse answered(String address) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", address), answer, new MockFilterChain(new HttpServlet() {
            @Override
            public void service(ServletRequest request, ServletResponse response) throws IOException {
                ((HttpServletResponse) response)
                        .setHeader("Content-Security-Policy", "script-src 'nonce-OfTheFirst' 'strict-dynamic'");
                response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
        }));
        return answer;
    }

    private static List<String> nonces(String text) {
        Matcher matcher = NONCE.matcher(text);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
