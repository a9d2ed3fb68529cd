package cn.majordecision.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One browser window and whoever sits before it. What the browser complains of is kept, and asked for at the end. */
final class Desk {

    static final int WIDE = 1366;
    static final int NARROW = 390;

    private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final BrowserContext context;
    private final boolean scripts;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Desk(BrowserContext context, boolean scripts) {
        this.context = context;
        this.scripts = scripts;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Desk signIn(String account) {
        open("/login");
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", "demo");
        page.click("main button[type=submit]");
        page.waitForURL(address -> !address.contains("/login"));
        return this;
    }

    /** The same page in a window of that width. */
    Desk resize(int width) {
        page.setViewportSize(width, height(width));
        page.waitForFunction("width => window.innerWidth === width", width);
        return this;
    }

    static int height(int width) {
        return width == NARROW ? 844 : 768;
    }

    /** Opens an address of the application and waits until everything of it is there. */
    Desk open(String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** What stands on the page. */
    String text() {
        return page.innerText("body");
    }

    /** The task of that name of a decision, opened in Tasklist as by a click on its card. */
    TaskForm task(String id) {
        return new TaskForm(page, id).open();
    }

    /** Nobody is shut out: no violation of WCAG 2.1 A or AA on this page; with each the place and what to do. */
    void isAccessible() {
        assertThat(violations().map(Desk::told)).as("axe on %s", page.url()).isEmpty();
    }

    /** The ids of the rules of WCAG 2.1 A and AA that this page breaks. */
    Set<String> shutOutBy() {
        return violations().map(Rule::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Axe needs scripts: where this browser runs none, what it shows is laid before one that does, without scripts of the page. */
    private Stream<Rule> violations() {
        return (scripts ? judged(page) : copied()).stream();
    }

    private List<Rule> copied() {
        ViewportSize size = page.viewportSize();
        try (BrowserContext other =
                context.browser().newContext(new NewContextOptions().setViewportSize(size.width, size.height))) {
            Page copy = other.newPage();
            String address = page.url().split("#", 2)[0];
            String shown = page.content();
            copy.route(
                    address::equals,
                    asked -> asked.fulfill(new FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(shown)));
            copy.route("**/*.js", Route::abort);
            copy.navigate(address);
            assertThat(copy.title()).isEqualTo(page.title());
            copy.waitForLoadState(LoadState.NETWORKIDLE);
            return judged(copy);
        }
    }

    /** In the page itself; the other way puts each result together in a further window. */
    private static List<Rule> judged(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(LEVEL_AA)
                .analyze()
                .getViolations();
    }

    /** The page is no wider than its window. */
    void fits() {
        Object overhang = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overhang).as("overhang of %s", page.url()).isEqualTo(0);
    }

    /** The browser had nothing to complain of: no error of a script, nothing the content security policy stopped. */
    void isQuiet() {
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }

    void leave(Path picture, boolean failed) {
        if (failed) {
            page.screenshot(new ScreenshotOptions().setPath(picture).setFullPage(true));
        }
        context.close();
    }
}
