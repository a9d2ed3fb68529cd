package cn.majordecision.base.identity;

import java.util.function.Predicate;

/** A named rule about a change of an account: what must be true, under the name of its Chinese refusal. */
record AccountRule(String name, Predicate<AccountChange> satisfied) {

    void check(AccountChange change) {
        if (!satisfied.test(change)) {
            throw new IdentityRefused(name, change.target().name());
        }
    }
}
