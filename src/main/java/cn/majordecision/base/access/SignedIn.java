package cn.majordecision.base.access;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person whom the page header greets; templates read it as {@code @signedIn}. */
@Component
class SignedIn {

    private final CurrentUser user;
    private final Accounts accounts;
    private final Units units;

    SignedIn(CurrentUser user, Accounts accounts, Units units) {
        this.user = user;
        this.accounts = accounts;
        this.units = units;
    }

    /** The signed-in person, or null on pages without login. */
    public @Nullable Person person() {
        return user.id().flatMap(accounts::find).map(this::person).orElse(null);
    }

    private Person person(Account account) {
        String unit = units.find(account.unit()).map(Unit::name).orElse("");
        return new Person(
                account.id(),
                account.name(),
                unit,
                account.administrator(),
                account.has(Role.SECURITY_ADMIN),
                account.has(Role.UNDERTAKER));
    }

    /** What the header shows, and which entries it offers. */
    public record Person(
            String id,
            String name,
            String unit,
            boolean administrator,
            boolean securityAdministrator,
            boolean undertaker) {}
}
