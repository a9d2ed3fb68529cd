package cn.majordecision.base.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.server.AbstractServletWebServerFactory;

/** What the browser is told with each page, and what a session is worth to somebody who found it (第三十三条). */
@EngineTest
class PageSecurityTest {

    /** Anything the strict policy would not let through, or that would let something through. */
    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle=|\\sth:style=|<style|\\son[a-z]+=\"|javascript:|<script(?![^>]*src=)|th:utext",
            Pattern.CASE_INSENSITIVE);

    /** Papers are printed, no browser ever gets them. */
    private static final Path PAPERS = Path.of("src/main/resources/templates/print");

    @LocalServerPort
    int port;

    @Autowired
    AbstractServletWebServerFactory server;

    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/me", "/sorting", "/public/consultations", "/no-such-page", "/portal.css"})
    void every_page_is_strict(String page) throws Exception {
        browser.signIn("undertaker", "demo");
        HttpResponse<String> answer = browser.get(page, "Accept", "text/html");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(PagePolicy.STRICT);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void no_template_holds_what_the_policy_forbids() throws Exception {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> wrong = templates
                    .filter(path -> path.toString().endsWith(".html"))
                    .filter(path -> !path.startsWith(PAPERS))
                    .filter(path -> INLINE.matcher(read(path)).find())
                    .toList();
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void the_sessions_cookie_is_not_read_by_scripts_nor_sent_from_elsewhere() throws Exception {
        HttpResponse<String> login = browser.get("/login");
        assertThat(header(login, "Set-Cookie"))
                .startsWith("JSESSIONID=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(server.getSession().getTimeout()).hasMinutes(30);
    }

    @Test
    void a_session_somebody_planted_is_worth_nothing_after_the_login() throws Exception {
        browser.get("/login");
        String planted = browser.cookie("JSESSIONID");
        browser.signIn("undertaker", "demo");
        HttpResponse<String> thief = new Browser(port).get("/me", "Cookie", "JSESSIONID=" + planted);
        assertThat(thief.statusCode()).isEqualTo(302);
        assertThat(header(thief, "Location")).contains("/login");
    }

    @Test
    void a_session_that_ran_out_leads_to_the_login_which_says_so() throws Exception {
        HttpResponse<String> answer = new Browser(port)
                .get("/me", "Accept", "text/html", "Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF");
        assertThat(header(answer, "Location")).endsWith("/login?expired");
        assertThat(browser.get("/login?expired").body()).contains("登录已过期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/admin/units", "/sorting/1/sort", "/api/documents", "/api/decisions"})
    void a_write_without_the_token_is_refused(String address) throws Exception {
        browser.signIn("security-admin", "demo");
        assertThat(browser.post(address, "id=x&name=x", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/consultations",
                "/public/hearings",
                "/public/decisions",
                "/public/receipts",
                "/public/verify",
                "/public.css",
                "/portal.js"
            })
    void what_everybody_reads_sets_no_cookie(String page) throws Exception {
        assertThat(new Browser(port).get(page).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_signed_in_person_is_nobody_on_the_public_pages() throws Exception {
        browser.signIn("undertaker", "demo");
        assertThat(browser.get("/public/consultations").body()).doesNotContain("周文涛", "退出");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
