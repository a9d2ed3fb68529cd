package cn.majordecision.base.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom, by calendar days; effective at once, for tasks that exist already too. Owner of {@code identity.substitution}. */
@Component
public class Substitutions {

    private static final String SELECT =
            "select principal, deputy, first_day as \"from\", last_day as \"to\" from identity.substitution ";

    private final JdbcClient jdbc;
    private final AccountRecords accounts;
    private final AccountRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(
            JdbcClient jdbc,
            AccountRecords accounts,
            AccountRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Names a substitute from one day to another, both included. */
    @Transactional
    public void name(String principal, String deputy, LocalDate from, LocalDate to) {
        Account represented = accounts.lock(principal);
        rules.checkOwn(represented);
        SubstitutionRule.Facts facts = new SubstitutionRule.Facts(
                represented, known(deputy), from, to, LocalDate.now(clock), ofPrincipal(principal));
        SubstitutionRule.ALL.forEach(rule -> rule.check(facts));
        insert(new Substitution(principal, deputy, from, to));
        events.publishEvent(new SubstituteNamed(principal, deputy, from, to));
    }

    /** Ends at once what this substitute may do for the principal, and takes back what was to begin later. */
    @Transactional
    public void end(String principal, String deputy) {
        rules.checkOwn(accounts.lock(principal));
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        int ended = update(
                        "update identity.substitution set last_day = :yesterday"
                                + " where principal = :principal and deputy = :deputy and first_day <= :yesterday"
                                + " and last_day > :yesterday",
                        principal,
                        deputy,
                        yesterday)
                + update(
                        "delete from identity.substitution"
                                + " where principal = :principal and deputy = :deputy and first_day > :yesterday",
                        principal,
                        deputy,
                        yesterday);
        if (ended > 0) {
            events.publishEvent(new SubstitutionEnded(principal, deputy, yesterday));
        }
    }

    /** For whom this person acts today. */
    public Set<String> principalsOf(String deputy) {
        return new TreeSet<>(jdbc.sql("select principal from identity.substitution"
                        + " where deputy = :deputy and :today between first_day and last_day")
                .param("deputy", deputy)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list());
    }

    /** The substitutes this person named, the latest first; also those whose time is over. */
    public List<Substitution> ofPrincipal(String principal) {
        return jdbc.sql(SELECT + "where principal = :principal order by first_day desc, deputy")
                .param("principal", principal)
                .query(Substitution.class)
                .list();
    }

    /** Every substitution that is not over yet. */
    public List<Substitution> current() {
        return jdbc.sql(SELECT + "where last_day >= :today order by principal, first_day")
                .param("today", LocalDate.now(clock))
                .query(Substitution.class)
                .list();
    }

    private int update(String statement, String principal, String deputy, LocalDate yesterday) {
        return jdbc.sql(statement)
                .param("principal", principal)
                .param("deputy", deputy)
                .param("yesterday", yesterday)
                .update();
    }

    private void insert(Substitution substitution) {
        jdbc.sql("insert into identity.substitution (principal, deputy, first_day, last_day)"
                        + " values (:principal, :deputy, :from, :to)")
                .paramSource(substitution)
                .update();
    }

    private Account known(String id) {
        return accounts.find(id).orElseThrow(() -> new IdentityRefused("account.unknown", id));
    }
}
