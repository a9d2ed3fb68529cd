package cn.majordecision.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Everybody's desk in one test: a browser window of one's own, signed in, with nothing of the others in it. */
final class Desks {

    private final Chromium chromium;
    private final String address;
    private final Map<String, Desk> desks = new LinkedHashMap<>();

    private Desks(Chromium chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** The desk of an official with a demonstration account, signed in at the first call. */
    Desk of(String account) {
        Desk desk = desks.get(account);
        return desk == null ? another(account, options(Desk.WIDE)).signIn(account) : desk;
    }

    /** A second browser of the same person. */
    Desk second(String account) {
        return another(account + " (second)", options(Desk.WIDE)).signIn(account);
    }

    /** A citizen at home, not signed in. */
    Desk visitor() {
        return another("visitor", options(Desk.WIDE));
    }

    /** A citizen on the way, with a telephone of 390 points. */
    Desk phone() {
        return another("phone", options(Desk.NARROW).setHasTouch(true).setIsMobile(true));
    }

    /** A citizen whose browser runs no scripts. */
    Desk withoutScripts() {
        return another("without scripts", options(Desk.NARROW).setJavaScriptEnabled(false));
    }

    private static NewContextOptions options(int width) {
        return new NewContextOptions()
                .setViewportSize(width, Desk.height(width))
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    private Desk another(String name, NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options.setBaseURL(address));
        Desk desk = new Desk(context, !Boolean.FALSE.equals(options.javaScriptEnabled));
        desks.put(name, desk);
        return desk;
    }

    private void leave(Path pictures, boolean failed) {
        desks.forEach((name, desk) -> desk.leave(pictures.resolve(name + ".png"), failed));
        desks.clear();
    }

    /** Gives a test its desks, and takes a picture of each when the test fails. */
    static final class Provided implements ParameterResolver, AfterTestExecutionCallback {

        private static final Namespace OURS = Namespace.create(Desks.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Desks.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getStore(OURS)
                    .getOrComputeIfAbsent(Desks.class, none -> new Desks(chromium(test), address(test)), Desks.class);
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            Desks desks = test.getStore(OURS).remove(Desks.class, Desks.class);
            if (desks != null) {
                Path pictures = Path.of(
                        "target", "browser", test.getRequiredTestMethod().getName());
                desks.leave(pictures, test.getExecutionException().isPresent());
            }
        }

        private static String address(ExtensionContext test) {
            return "http://localhost:"
                    + SpringExtension.getApplicationContext(test)
                            .getEnvironment()
                            .getRequiredProperty("local.server.port");
        }

        private static Chromium chromium(ExtensionContext test) {
            return test.getRoot()
                    .getStore(OURS)
                    .getOrComputeIfAbsent(Chromium.class, none -> new Running(new Chromium()), Running.class)
                    .chromium();
        }

        private record Running(Chromium chromium) implements CloseableResource {

            @Override
            public void close() {
                chromium.close();
            }
        }
    }
}
