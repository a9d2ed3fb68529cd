package cn.majordecision.base.identity;

import java.util.Set;

/** A person who can sign in; {@code unit} is the id of the person's unit. */
public record Account(String id, String name, String unit, Set<Role> roles, boolean enabled) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether this account holds the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this account is one of the three administrators. */
    public boolean administrator() {
        return roles.stream().anyMatch(Role::administrator);
    }
}
