package cn.majordecision.base.access;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the account anew in every request: a closed account ends its session, a revoked role is gone at once. */
class LiveAccount extends OncePerRequestFilter {

    private final Accounts accounts;

    LiveAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
            accounts.find(authentication.getName())
                    .filter(Account::enabled)
                    .ifPresentOrElse(account -> refresh(account, authentication), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void refresh(Account account, Authentication authentication) {
        if (!AccountAuthentication.authorities(account)
                .equals(authentication.getAuthorities().stream().toList())) {
            SecurityContextHolder.setContext(new SecurityContextImpl(AccountAuthentication.of(account)));
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
