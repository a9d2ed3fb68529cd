package cn.majordecision.portal.administration;

import cn.majordecision.base.identity.IdentityRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Brings a refused change back to the page it came from, with the reason on top. */
@ControllerAdvice(basePackageClasses = ToldOnThePage.class)
class ToldOnThePage {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.administration", Locale.ROOT);

    private final RefusedGrants refused;

    ToldOnThePage(RefusedGrants refused) {
        this.refused = refused;
    }

    @ExceptionHandler(IdentityRefused.class)
    String refused(IdentityRefused refusal, HttpServletRequest request) {
        refused.record(request.getMethod() + " " + request.getRequestURI(), refusal);
        return back(String.valueOf(refusal.getMessage()), request);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, ServletRequestBindingException.class})
    String unreadable(HttpServletRequest request) {
        return back(text("unreadable"), request);
    }

    static String text(String key) {
        return TEXTS.getString(key);
    }

    private static String back(String reason, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).putAll(Map.of("wrong", reason));
        String page = Optional.ofNullable(request.getHeader("Referer"))
                .map(URI::create)
                .map(URI::getPath)
                .filter(path -> path.matches("/(admin|me)(/[a-z0-9/-]*)?"))
                .orElse("/me");
        return "redirect:" + page;
    }
}
