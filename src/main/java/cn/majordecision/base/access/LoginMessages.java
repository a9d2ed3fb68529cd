package cn.majordecision.base.access;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Why somebody could not sign in, in Chinese; never tells whether an account exists. */
final class LoginMessages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.access", Locale.ROOT);

    private LoginMessages() {}

    static String of(@Nullable AuthenticationException exception) {
        return text(key(exception));
    }

    static String text(String key) {
        return TEXTS.getString(key);
    }

    private static String key(@Nullable AuthenticationException exception) {
        if (exception instanceof DisabledException) {
            return "login.disabled";
        }
        if (exception instanceof LockedException) {
            return "login.locked";
        }
        return exception instanceof BadCredentialsException ? "login.wrong" : "login.required";
    }
}
