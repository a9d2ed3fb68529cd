package cn.majordecision.base.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of all who can sign in; every change is checked against the separation of duties and recorded. */
@Component
public class Accounts {

    private final AccountRecords records;
    private final Units units;
    private final AccountRules rules;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    /** An unknown account costs the same time as a known one, so that nobody learns from the clock who exists. */
    private final String hashOfNobody;

    Accounts(
            AccountRecords records,
            Units units,
            AccountRules rules,
            PasswordEncoder passwords,
            ApplicationEventPublisher events) {
        this.records = records;
        this.units = units;
        this.rules = rules;
        this.passwords = passwords;
        this.events = events;
        this.hashOfNobody = passwords.encode("nobody");
    }

    /** The account with this id, enabled or not. */
    public Optional<Account> find(String id) {
        return records.find(id);
    }

    /** Every account, by id. */
    public List<Account> all() {
        return records.all();
    }

    /** The enabled accounts that hold this role. */
    public List<Account> withRole(Role role) {
        return records.enabledWith(role);
    }

    /** Whether this is the password of an enabled account. */
    public boolean passwordMatches(String id, CharSequence raw) {
        return attempt(id, raw) == Attempt.ACCEPTED;
    }

    /** Judges an attempt to sign in; that an account is closed learns only who knows its password. */
    public Attempt attempt(String id, CharSequence raw) {
        if (!passwords.matches(raw, records.hash(id).orElse(hashOfNobody))) {
            return Attempt.REFUSED;
        }
        return records.find(id).map(Accounts::accepted).orElse(Attempt.REFUSED);
    }

    private static Attempt accepted(Account account) {
        return account.enabled() ? Attempt.ACCEPTED : Attempt.CLOSED;
    }

    /** Opens an account. */
    @Transactional
    public Account create(String id, String name, String unit, Set<Role> roles, String password) {
        Account bare = new Account(id, name.strip(), unit, Set.of(), true);
        rules.check(bare, roles);
        IdentityId.require(id);
        requireName(name);
        requireUnit(unit);
        records.insert(bare, hash(password));
        events.publishEvent(new AccountCreated(id, unit));
        roles.forEach(role -> add(id, role));
        return new Account(id, bare.name(), unit, roles, true);
    }

    /** Gives an account a role. */
    @Transactional
    public void grant(String id, Role role) {
        rules.check(records.lock(id), Set.of(role));
        add(id, role);
    }

    /** Takes a role from an account. */
    @Transactional
    public void revoke(String id, Role role) {
        rules.check(records.lock(id), Set.of());
        if (records.removeRole(id, role)) {
            events.publishEvent(new RoleRevoked(id, role.id()));
        }
    }

    /** Closes an account; its acts stay on record. */
    @Transactional
    public void disable(String id) {
        Account before = checked(id);
        if (records.update(new Account(id, before.name(), before.unit(), before.roles(), false))) {
            events.publishEvent(new AccountDisabled(id));
        }
    }

    /** Opens a closed account again. */
    @Transactional
    public void enable(String id) {
        Account before = checked(id);
        if (records.update(new Account(id, before.name(), before.unit(), before.roles(), true))) {
            events.publishEvent(new AccountEnabled(id));
        }
    }

    /** Moves a person to another unit. */
    @Transactional
    public void move(String id, String unit) {
        Account before = checked(id);
        requireUnit(unit);
        if (records.update(new Account(id, before.name(), unit, before.roles(), before.enabled()))) {
            events.publishEvent(new AccountMoved(id, unit));
        }
    }

    /** Corrects a person's name. */
    @Transactional
    public void rename(String id, String name) {
        Account before = checked(id);
        requireName(name);
        if (records.update(new Account(id, name.strip(), before.unit(), before.roles(), before.enabled()))) {
            events.publishEvent(new AccountRenamed(id));
        }
    }

    /** Replaces a password: one's own, or by the security administrator. */
    @Transactional
    public void setPassword(String id, String password) {
        rules.checkOwn(records.lock(id));
        records.replaceHash(id, hash(password));
        events.publishEvent(new PasswordChanged(id));
    }

    /** Replaces one's own password by somebody who knows the old one. */
    @Transactional
    public void changePassword(String id, String old, String password) {
        if (!passwordMatches(id, old)) {
            throw new IdentityRefused("password.old");
        }
        setPassword(id, password);
    }

    private Account checked(String id) {
        Account account = records.lock(id);
        rules.check(account, Set.of());
        return account;
    }

    private void add(String id, Role role) {
        if (records.addRole(id, role)) {
            events.publishEvent(new RoleGranted(id, role.id()));
        }
    }

    private String hash(String password) {
        if (rules.interactive()) {
            PasswordStrength.require(password);
        }
        return passwords.encode(password);
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IdentityRefused("account.name");
        }
    }

    private void requireUnit(String unit) {
        if (units.find(unit).isEmpty()) {
            throw new IdentityRefused("unit.unknown", unit);
        }
    }
}
