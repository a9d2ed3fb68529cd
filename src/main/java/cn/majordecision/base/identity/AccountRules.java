package cn.majordecision.base.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The separation of duties in one list: three administrators, none of them an official, nobody serving oneself. */
@Component
class AccountRules {

    private static final AccountRule SECURITY_ADMINISTRATOR =
            new AccountRule("onlySecurityAdministrator", change -> change.atBoot() || change.bySecurityAdministrator());

    private static final List<AccountRule> ON_CHANGE = List.of(
            SECURITY_ADMINISTRATOR,
            new AccountRule("notOneself", change -> !change.byOneself()),
            new AccountRule("administratorIsNoOfficial", change -> !change.mixesAdministrationAndBusiness()),
            new AccountRule("threeAdministratorsAreThree", change -> !change.joinsAdministrators()));

    private static final AccountRule OWN_OR_SECURITY_ADMINISTRATOR = new AccountRule(
            "ownOrSecurityAdministrator",
            change -> change.atBoot() || change.byOneself() || change.bySecurityAdministrator());

    private final CurrentUser user;
    private final AccountRecords records;

    AccountRules(CurrentUser user, AccountRecords records) {
        this.user = user;
        this.records = records;
    }

    /** Checks a change of somebody's account. */
    void check(Account target, Set<Role> gained) {
        AccountChange change = new AccountChange(target, gained, by());
        ON_CHANGE.forEach(rule -> rule.check(change));
    }

    /** Checks a change that a person may also make for oneself: the password, the substitutes. */
    void checkOwn(Account target) {
        OWN_OR_SECURITY_ADMINISTRATOR.check(new AccountChange(target, Set.of(), by()));
    }

    /** Checks a change that is about no account. */
    void requireSecurityAdministrator() {
        Account nobody = new Account("-", "-", "-", Set.of(), false);
        SECURITY_ADMINISTRATOR.check(new AccountChange(nobody, Set.of(), by()));
    }

    /** Whether a signed-in person acts, not the application at boot. */
    boolean interactive() {
        return user.id().isPresent();
    }

    private @Nullable Account by() {
        return user.id().map(this::known).orElse(null);
    }

    private Account known(String id) {
        return records.find(id).orElseThrow(() -> new IdentityRefused("account.unknown", id));
    }
}
