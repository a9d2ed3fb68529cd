package cn.majordecision.base.access;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page or program who is signed in, and the token that a page must send with its writes. */
@RestController
@Tag(name = "登录人员")
class WhoAmI {

    private final CurrentUser user;
    private final Accounts accounts;

    WhoAmI(CurrentUser user, Accounts accounts) {
        this.user = user;
        this.accounts = accounts;
    }

    @GetMapping("/api/me")
    @Operation(summary = "当前登录人员")
    Me me(@Nullable CsrfToken token, HttpServletRequest request) {
        Account account = accounts.find(user.require()).orElseThrow();
        List<String> roles = account.roles().stream().map(Role::id).sorted().toList();
        return token == null || request.getSession(false) == null
                ? new Me(account.id(), account.name(), account.unit(), roles, null, null)
                : new Me(account.id(), account.name(), account.unit(), roles, token.getHeaderName(), token.getToken());
    }

    record Me(
            String id,
            String name,
            String unit,
            List<String> roles,
            @Nullable String csrfHeader,
            @Nullable String csrfToken) {}
}
