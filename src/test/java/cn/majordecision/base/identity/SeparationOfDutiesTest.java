package cn.majordecision.base.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.DemoPeople;
import cn.majordecision.base.ledger.LedgerEvent;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Three administrators, none of them an official, none of them serving oneself. */
@SpringBootTest(
        classes = {IdentitySlice.class, DemoPeople.class},
        webEnvironment = WebEnvironment.NONE)
@RecordApplicationEvents
@Transactional
class SeparationOfDutiesTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_security_administrator_manages_accounts_and_every_change_is_an_event() {
        signIn("security-admin");
        units.create("water", "县水利局");
        accounts.create("shui", "江河", "water", Set.of(Role.UNDERTAKER), "shuili-2026-ju");
        accounts.grant("shui", Role.EXECUTOR);
        accounts.revoke("shui", Role.UNDERTAKER);
        accounts.revoke("shui", Role.UNDERTAKER);
        accounts.move("shui", "transport");
        accounts.rename("shui", "江小河");
        accounts.setPassword("shui", "xin-mi-ma-2026");
        accounts.disable("shui");

        assertThat(accounts.find("shui"))
                .contains(new Account("shui", "江小河", "transport", Set.of(Role.EXECUTOR), false));
        assertThat(events.stream(LedgerEvent.class))
                .containsExactly(
                        new UnitCreated("water", "县水利局"),
                        new AccountCreated("shui", "water"),
                        new RoleGranted("shui", "undertaker"),
                        new RoleGranted("shui", "executor"),
                        new RoleRevoked("shui", "undertaker"),
                        new AccountMoved("shui", "transport"),
                        new AccountRenamed("shui"),
                        new PasswordChanged("shui"),
                        new AccountDisabled("shui"));
    }

    @Test
    void nobody_changes_the_own_account() {
        signIn("security-admin");
        refused("notOneself", () -> accounts.grant("security-admin", Role.SYSTEM_ADMIN));
        refused("notOneself", () -> accounts.revoke("security-admin", Role.SECURITY_ADMIN));
        refused("notOneself", () -> accounts.disable("security-admin"));
    }

    @Test
    void only_the_security_administrator_manages_accounts() {
        for (String other : new String[] {"system-admin", "audit-admin", "undertaker", "administrative-head"}) {
            signIn(other);
            refused("onlySecurityAdministrator", () -> accounts.grant("expert", Role.RISK_ASSESSOR));
            refused("onlySecurityAdministrator", () -> accounts.disable("expert"));
            refused("onlySecurityAdministrator", () -> units.create("x", "县某局"));
            refused("ownOrSecurityAdministrator", () -> accounts.setPassword("expert", "shi-2026-wode"));
        }
    }

    @Test
    void an_administrator_is_no_official_and_no_second_administrator() {
        signIn("security-admin");
        refused("administratorIsNoOfficial", () -> accounts.grant("undertaker", Role.SYSTEM_ADMIN));
        refused("administratorIsNoOfficial", () -> accounts.grant("system-admin", Role.UNDERTAKER));
        refused("threeAdministratorsAreThree", () -> accounts.grant("system-admin", Role.AUDIT_ADMIN));
        refused(
                "administratorIsNoOfficial",
                () -> accounts.create("both", "双职", "audit", Set.of(Role.AUDITOR, Role.AUDIT_ADMIN), "liang-2026-ge"));
        assertThatThrownBy(() -> accounts.grant("undertaker", Role.SECURITY_ADMIN))
                .hasMessage("管理员角色与业务角色不得由同一账号（周文涛）兼任。");
    }

    @Test
    void a_password_is_strong_and_one_may_change_the_own() {
        signIn("expert");
        refused("password.weak", () -> accounts.setPassword("expert", "short1"));
        accounts.setPassword("expert", "zhuan-jia-2026");
        assertThat(accounts.passwordMatches("expert", "zhuan-jia-2026")).isTrue();
        assertThat(accounts.passwordMatches("expert", DEMO)).isFalse();
        assertThat(accounts.attempt("nobody-here", DEMO)).isEqualTo(Attempt.REFUSED);
    }

    @Test
    void a_closed_account_is_told_so_only_with_its_password() {
        signIn("security-admin");
        accounts.disable("expert");
        assertThat(accounts.attempt("expert", DEMO)).isEqualTo(Attempt.CLOSED);
        assertThat(accounts.attempt("expert", "wrong")).isEqualTo(Attempt.REFUSED);
        assertThat(accounts.withRole(Role.EXPERT)).extracting(Account::id).containsExactly("expert-2", "expert-3");
    }

    private static final String DEMO = "demo";

    private static void signIn(String id) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(id, "");
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    private static void refused(String rule, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(IdentityRefused.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
