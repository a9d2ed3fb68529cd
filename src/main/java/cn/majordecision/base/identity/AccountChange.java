package cn.majordecision.base.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of a change: whose account, the roles it gains, and who makes it (null only at boot, before anybody can sign in). */
record AccountChange(
        Account target, Set<Role> gained, @Nullable Account by) {

    boolean atBoot() {
        return by == null;
    }

    boolean byOneself() {
        return by != null && by.id().equals(target.id());
    }

    boolean bySecurityAdministrator() {
        return by != null && by.enabled() && by.has(Role.SECURITY_ADMIN);
    }

    boolean mixesAdministrationAndBusiness() {
        return rolesAfter().stream().anyMatch(Role::administrator)
                && !rolesAfter().stream().allMatch(Role::administrator);
    }

    boolean joinsAdministrators() {
        return rolesAfter().stream().filter(Role::administrator).count() > 1;
    }

    private Set<Role> rolesAfter() {
        return Stream.concat(target.roles().stream(), gained.stream()).collect(Collectors.toSet());
    }
}
