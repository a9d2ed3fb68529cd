package cn.majordecision.base.identity;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person who is signed in on this thread. */
@Component
public class CurrentUser {

    /** The account id, or empty where nobody is signed in (at boot, on the public pages). */
    public Optional<String> id() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    /** The account id; refuses where nobody is signed in. */
    public String require() {
        return id().orElseThrow(() -> new IdentityRefused("notSignedIn"));
    }
}
