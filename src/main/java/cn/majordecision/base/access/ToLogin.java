package cn.majordecision.base.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends a person to the login page, and says so when it is because the session ran out. */
class ToLogin extends LoginUrlAuthenticationEntryPoint {

    static final String LOGIN = "/login";
    static final String EXPIRED = LOGIN + "?expired";

    ToLogin() {
        super(LOGIN);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        return sessionRanOut(request) ? EXPIRED : LOGIN;
    }

    static boolean sessionRanOut(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
