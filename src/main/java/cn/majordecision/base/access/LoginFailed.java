package cn.majordecision.base.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Brings a person whose login failed back to the page, with the reason kept for that one time. */
class LoginFailed implements AuthenticationFailureHandler {

    static final String REASON = "login.reason";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        request.getSession().setAttribute(REASON, LoginMessages.of(exception));
        response.sendRedirect(request.getContextPath() + ToLogin.LOGIN + "?failed");
    }
}
