package cn.majordecision.base.access;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets pass whoever holds one of these duties today, as one's own or in the place of somebody else. */
final class Holding {

    private Holding() {}

    static AuthorizationManager<RequestAuthorizationContext> oneOf(Groups groups, Role... roles) {
        Set<String> wanted = Arrays.stream(roles).map(Role::id).collect(Collectors.toUnmodifiableSet());
        return (who, asked) -> {
            Authentication caller = who.get();
            return new AuthorizationDecision(
                    caller.isAuthenticated() && !Collections.disjoint(groups.of(caller.getName()), wanted));
        };
    }
}
