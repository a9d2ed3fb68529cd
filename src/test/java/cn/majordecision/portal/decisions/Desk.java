package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.access.Browser;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A signed-in person before the pages of the portal. */
public final class Desk {

    private final Browser browser;

    private Desk(Browser browser) {
        this.browser = browser;
    }

    public static Desk of(String user, int port) throws IOException, InterruptedException {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(user, "demo").statusCode()).isEqualTo(302);
        return new Desk(browser);
    }

    public HttpResponse<String> open(String path, String... headers) throws IOException, InterruptedException {
        return browser.get(path, headers);
    }

    /** The page as it is sent; it must be there. */
    public String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** What a reader reads: no tags, one blank between words. */
    public String words(String path) throws IOException, InterruptedException {
        return plain(page(path));
    }

    public HttpResponse<String> submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.post(
                action,
                form + "&_csrf=" + encoded(browser.token(page)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** Sends a form with one file, as a browser does. */
    public HttpResponse<String> upload(
            String page, String action, Map<String, String> fields, String field, String name, String content)
            throws IOException, InterruptedException {
        String line = "--part\r\nContent-Disposition: form-data; name=\"";
        StringBuilder body = new StringBuilder();
        fields.forEach((key, value) ->
                body.append(line).append(key).append("\"\r\n\r\n").append(value).append("\r\n"));
        body.append(line).append("_csrf\"\r\n\r\n").append(browser.token(page)).append("\r\n");
        body.append(line).append(field).append("\"; filename=\"").append(name).append("\"\r\n");
        body.append("Content-Type: application/json\r\n\r\n").append(content).append("\r\n--part--\r\n");
        return browser.post(action, body.toString(), "Content-Type", "multipart/form-data; boundary=part");
    }

    public static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ")
                .replace("&quot;", "\"")
                .replace("&ldquo;", "“")
                .replace("&rdquo;", "”")
                .replaceAll("[\\s　]+", " ");
    }

    /** What stands between two texts, the first time. */
    static String between(String page, String before, String after) {
        int start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf(after, start));
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
