package cn.majordecision.base.access;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person whom the page header greets; templates read it as {@code @signedIn}. */
@Component
class SignedIn {

    private final CurrentUser user;
    private final Accounts accounts;
    private final Units units;
    private final Groups groups;

    SignedIn(CurrentUser user, Accounts accounts, Units units, Groups groups) {
        this.user = user;
        this.accounts = accounts;
        this.units = units;
        this.groups = groups;
    }

    /** The signed-in person, or null on pages without login. */
    public @Nullable Person person() {
        return user.id().flatMap(accounts::find).map(this::person).orElse(null);
    }

    private Person person(Account account) {
        return new Person(
                account.id(),
                account.name(),
                units.find(account.unit()).map(Unit::name).orElse(""),
                account.administrator(),
                account.has(Role.SECURITY_ADMIN),
                account.has(Role.SYSTEM_ADMIN),
                account.has(Role.UNDERTAKER),
                groups.of(account.id()));
    }

    /** What the header shows, and which entries it offers: own duties and those of people stood in for today. */
    public record Person(
            String id,
            String name,
            String unit,
            boolean administrator,
            boolean securityAdministrator,
            boolean systemAdministrator,
            boolean undertaker,
            Set<String> groups) {

        /** True for whoever reads agendas and minutes. */
        public boolean meets() {
            return holds(Addresses.MEETINGS);
        }

        /** True for whoever watches over everybody else. */
        public boolean audits() {
            return holds(Addresses.AUDIT);
        }

        private boolean holds(Role... roles) {
            return Arrays.stream(roles).map(Role::id).anyMatch(groups::contains);
        }
    }
}
