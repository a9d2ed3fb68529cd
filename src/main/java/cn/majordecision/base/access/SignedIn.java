package cn.majordecision.base.access;

import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** The person whom the page header greets; templates read it as {@code @signedIn}. */
@Component
class SignedIn {

    private final Units units;
    private final Groups groups;

    SignedIn(Units units, Groups groups) {
        this.units = units;
        this.groups = groups;
    }

    /** The signed-in person, or null on pages without login. */
    public @Nullable Person person() {
        return LiveAccount.of(RequestContextHolder.currentRequestAttributes())
                .map(this::person)
                .orElse(null);
    }

    private Person person(Account account) {
        Set<String> deputy = account.administrator() ? Set.of() : groups.asDeputy(account.id());
        return new Person(
                account.id(),
                account.name(),
                units.find(account.unit()).map(Unit::name).orElse(""),
                account.administrator(),
                account.has(Role.SECURITY_ADMIN),
                account.has(Role.SYSTEM_ADMIN),
                account.has(Role.UNDERTAKER),
                holds(account, deputy, Addresses.MEETINGS),
                holds(account, deputy, Addresses.PROPOSALS),
                holds(account, deputy, Addresses.AUDIT),
                holds(account, deputy, Role.AUDITOR),
                holds(account, deputy, Addresses.DOSSIERS));
    }

    /** Whoever holds one of the roles, also in the place of somebody. */
    private static boolean holds(Account account, Set<String> deputy, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> account.has(role) || deputy.contains(role.id()));
    }

    /** What the header shows, and which entries it offers. */
    public record Person(
            String id,
            String name,
            String unit,
            boolean administrator,
            boolean securityAdministrator,
            boolean systemAdministrator,
            boolean undertaker,
            boolean meets,
            boolean proposals,
            boolean audits,
            boolean reviews,
            boolean files) {}
}
