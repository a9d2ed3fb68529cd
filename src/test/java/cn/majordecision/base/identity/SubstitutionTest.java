package cn.majordecision.base.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.DemoPeople;
import cn.majordecision.TravellingClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.annotation.Transactional;

/** A substitute acts through the groups of the principal, on the days named, both included. */
@SpringBootTest(
        classes = {IdentitySlice.class, DemoPeople.class},
        webEnvironment = WebEnvironment.NONE)
@Transactional
class SubstitutionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Substitutions substitutions;

    @Autowired
    Groups groups;

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    TravellingClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo(MONDAY.atTime(9, 0));
    }

    @Test
    void groups_are_roles_roles_within_the_unit_and_the_person_alone() {
        assertThat(groups.of("undertaker")).containsExactly("person.undertaker", "undertaker", "undertaker.transport");
        assertThat(groups.of("expert")).containsExactly("expert", "person.expert");
        assertThat(groups.of("nobody-here")).isEmpty();
    }

    @Test
    void a_substitute_acts_on_the_days_named_and_no_others() {
        substitutions.name("undertaker", "undertaker-2", MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(groups.of("undertaker-2")).doesNotContain("person.undertaker");

        clock.moveTo(LocalDateTime.of(2026, 11, 24, 0, 0));
        assertThat(groups.of("undertaker-2"))
                .contains("person.undertaker", "undertaker.transport", "undertaker.education", "person.undertaker-2");
        assertThat(substitutions.principalsOf("undertaker-2")).containsExactly("undertaker");
        assertThat(groups.of("undertaker")).doesNotContain("person.undertaker-2");

        clock.moveTo(LocalDateTime.of(2026, 11, 25, 23, 59));
        assertThat(groups.of("undertaker-2")).contains("undertaker.transport");
        clock.moveTo(LocalDateTime.of(2026, 11, 26, 0, 0));
        assertThat(groups.of("undertaker-2")).doesNotContain("undertaker.transport");
    }

    @Test
    void the_own_capacity_comes_first() {
        substitutions.name("undertaker", "undertaker-2", MONDAY, MONDAY);
        assertThat(actors.inGroups("undertaker-2", Set.of("undertaker"))).contains(new Actor("undertaker-2", null));
        assertThat(actors.inGroups("undertaker-2", Set.of("undertaker.transport")))
                .contains(new Actor("undertaker-2", "undertaker"));
        assertThat(actors.inGroups("undertaker-2", Set.of("expert"))).isEmpty();
    }

    @Test
    void a_substitution_can_be_ended_at_once() {
        substitutions.name("undertaker", "undertaker-2", MONDAY, MONDAY.plusDays(30));
        clock.plusDays(1);
        substitutions.end("undertaker", "undertaker-2");
        assertThat(groups.of("undertaker-2")).doesNotContain("person.undertaker");
        assertThat(substitutions.ofPrincipal("undertaker"))
                .containsExactly(new Substitution("undertaker", "undertaker-2", MONDAY, MONDAY));
    }

    @Test
    void a_closed_account_neither_acts_nor_is_acted_for() {
        substitutions.name("undertaker", "undertaker-2", MONDAY, MONDAY);
        accounts.disable("undertaker");
        assertThat(groups.of("undertaker-2")).doesNotContain("person.undertaker", "undertaker.transport");
        accounts.enable("undertaker");
        accounts.disable("undertaker-2");
        assertThat(groups.of("undertaker-2")).isEmpty();
    }

    @Test
    void illegal_substitutions_are_refused() {
        refused("substitute.another", "undertaker", "undertaker", MONDAY, MONDAY);
        refused("substitute.period", "undertaker", "undertaker-2", MONDAY.plusDays(1), MONDAY);
        refused("substitute.past", "undertaker", "undertaker-2", MONDAY.minusDays(2), MONDAY.minusDays(1));
        refused("substitute.noAdministrator", "undertaker", "security-admin", MONDAY, MONDAY);
        refused("account.unknown", "undertaker", "nobody-here", MONDAY, MONDAY);
        substitutions.name("undertaker", "undertaker-2", MONDAY, MONDAY.plusDays(5));
        substitutions.name("undertaker", "executor", MONDAY, MONDAY.plusDays(5));
        refused("substitute.overlap", "undertaker", "undertaker-2", MONDAY.plusDays(5), MONDAY.plusDays(9));
        accounts.disable("expert");
        refused("substitute.enabled", "undertaker", "expert", MONDAY, MONDAY);
    }

    private void refused(String rule, String principal, String deputy, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> substitutions.name(principal, deputy, from, to))
                .isInstanceOfSatisfying(IdentityRefused.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }
}
