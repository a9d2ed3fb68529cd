package cn.majordecision.base.access;

import cn.majordecision.base.identity.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one login page. */
@Controller
class LoginPage {

    private final CurrentUser user;
    private final ObjectProvider<LoginHints> hints;

    LoginPage(CurrentUser user, ObjectProvider<LoginHints> hints) {
        this.user = user;
        this.hints = hints;
    }

    @GetMapping("/login")
    String show(@RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
        if (user.id().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("wrong", reason(request.getSession(false)));
        model.addAttribute("notice", notice(parameters));
        model.addAttribute(
                "hints",
                hints.stream().map(LoginHints::hints).flatMap(List::stream).toList());
        return "login";
    }

    private static @Nullable Object reason(@Nullable HttpSession session) {
        if (session == null) {
            return null;
        }
        Object reason = session.getAttribute(LoginFailed.REASON);
        session.removeAttribute(LoginFailed.REASON);
        return reason;
    }

    private static @Nullable String notice(Map<String, String> parameters) {
        if (parameters.containsKey("expired")) {
            return LoginMessages.text("login.expired");
        }
        return parameters.containsKey("out") ? LoginMessages.text("login.out") : null;
    }
}
