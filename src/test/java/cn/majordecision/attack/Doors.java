package cn.majordecision.attack;

import cn.majordecision.base.access.Browser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Lazy;

/** Both mounts of the engine's REST interface, each tried as every account with more than ordinary rights and as nobody. */
@TestComponent
class Doors {

    static final String PROGRAMS = "/engine-rest";
    static final String WEBAPPS = "/camunda/api/engine/engine/default";
    private static final List<String> PEOPLE = List.of(
            "system-admin",
            "security-admin",
            "audit-admin",
            "auditor",
            "undertaker",
            "meeting-secretary",
            "administrative-head",
            "");

    private final TestRestTemplate server;
    private List<String> people = PEOPLE;
    private final Map<String, Browser> browsers = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();

    Doors(@Lazy TestRestTemplate server) {
        this.server = server;
    }

    /** Only these knock, or everybody again when nobody is named. */
    void only(String... few) {
        people = few.length == 0 ? PEOPLE : List.of(few);
    }

    /** The same request at both mounts as everybody; the answers that were no refusal. */
    List<String> knock(String method, String path, String body) throws IOException, InterruptedException {
        List<String> open = new ArrayList<>();
        for (String mount : List.of(PROGRAMS, WEBAPPS)) {
            open.addAll(exactly(method, mount + path, body));
        }
        return open;
    }

    /** A request to one address as everybody. */
    List<String> exactly(String method, String address, String body) throws IOException, InterruptedException {
        List<String> open = new ArrayList<>();
        for (String person : people) {
            int status = send(person, method, address, body);
            if (status < 400) {
                open.add(status + " " + method + " " + address + " " + person);
            }
        }
        return open;
    }

    private int send(String person, String method, String address, String body)
            throws IOException, InterruptedException {
        Browser browser = browser(person);
        String type = body.startsWith("--") ? "multipart/form-data; boundary=x" : "application/json";
        return browser.send(
                        method,
                        address,
                        body,
                        "Content-Type",
                        type,
                        "Accept",
                        "application/json, text/plain",
                        "X-CSRF-TOKEN",
                        tokens.getOrDefault(person, "none"),
                        "X-XSRF-TOKEN",
                        browser.cookie("XSRF-TOKEN").isEmpty() ? "none" : browser.cookie("XSRF-TOKEN"))
                .statusCode();
    }

    private Browser browser(String person) throws IOException, InterruptedException {
        Browser known = browsers.get(person);
        if (known != null) {
            return known;
        }
        Browser browser = new Browser(Integer.parseInt(server.getRootUri().replaceAll(".*:", "")));
        if (!person.isEmpty()) {
            browser.signIn(person, "demo");
            tokens.put(person, browser.token("/me"));
            browser.get("/camunda/app/welcome/default/");
        }
        browsers.put(person, browser);
        return browser;
    }
}
