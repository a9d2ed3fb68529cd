package cn.majordecision.base.access;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the account anew in every request: a closed account ends its session, a revoked role is gone at once. */
class LiveAccount extends OncePerRequestFilter {

    private static final String LOOKED_AT = LiveAccount.class.getName();

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
                    .ifPresentOrElse(account -> refresh(request, account, authentication), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    /** The account of this request as it was looked at when the request came in; empty where nobody is signed in. */
    static Optional<Account> of(RequestAttributes request) {
        return Optional.ofNullable((Account) request.getAttribute(LOOKED_AT, RequestAttributes.SCOPE_REQUEST));
    }

    private static void refresh(HttpServletRequest request, Account account, Authentication authentication) {
        request.setAttribute(LOOKED_AT, account);
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
