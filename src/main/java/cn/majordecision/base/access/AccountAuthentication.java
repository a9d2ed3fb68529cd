package cn.majordecision.base.access;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs in against the accounts; each role becomes the authority {@code ROLE_<role id>}. The only provider there is, so that every
 * chain uses it, and once an attempt: named in a chain as well, it would be asked and count twice.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInFailures failures;
    private final RefusedEntries refused;

    AccountAuthentication(Accounts accounts, SignInFailures failures, RefusedEntries refused) {
        this.accounts = accounts;
        this.failures = failures;
        this.refused = refused;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String id = authentication.getName();
        if (failures.tooMany(id)) {
            refused.login(id, AccessRefused.Reason.TOO_MANY_FAILURES);
            throw new LockedException("locked");
        }
        return switch (accounts.attempt(id, String.valueOf(authentication.getCredentials()))) {
            case ACCEPTED -> accepted(id);
            case CLOSED -> throw closed(id);
            case REFUSED -> throw refused(id);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** The signed-in account with the authorities it has now. */
    static Authentication of(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.id(), null, authorities(account));
    }

    /** The authorities of an account, in a fixed order. */
    static List<SimpleGrantedAuthority> authorities(Account account) {
        return account.roles().stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.id()))
                .toList();
    }

    private Authentication accepted(String id) {
        failures.forget(id);
        return accounts.find(id).map(AccountAuthentication::of).orElseThrow(() -> new BadCredentialsException("gone"));
    }

    private DisabledException closed(String id) {
        refused.login(id, AccessRefused.Reason.ACCOUNT_CLOSED);
        return new DisabledException("closed");
    }

    private BadCredentialsException refused(String id) {
        failures.note(id);
        refused.login(id, AccessRefused.Reason.WRONG_PASSWORD);
        return new BadCredentialsException("refused");
    }
}
