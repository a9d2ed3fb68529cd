package cn.majordecision.base.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** A named rule about who may stand in for whom, and when. */
record SubstitutionRule(String name, Predicate<Facts> satisfied) {

    /** All rules, in the order in which they are told. */
    static final List<SubstitutionRule> ALL = List.of(
            new SubstitutionRule(
                    "substitute.another", facts -> !facts.principal.id().equals(facts.deputy.id())),
            new SubstitutionRule("substitute.enabled", facts -> facts.principal.enabled() && facts.deputy.enabled()),
            new SubstitutionRule(
                    "substitute.noAdministrator",
                    facts -> !facts.principal.administrator() && !facts.deputy.administrator()),
            new SubstitutionRule("substitute.period", facts -> !facts.to.isBefore(facts.from)),
            new SubstitutionRule("substitute.past", facts -> !facts.from.isBefore(facts.today)),
            new SubstitutionRule(
                    "substitute.overlap", facts -> facts.existing.stream().noneMatch(facts::overlaps)));

    /** What the rules judge. */
    record Facts(
            Account principal,
            Account deputy,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            List<Substitution> existing) {

        private boolean overlaps(Substitution other) {
            return other.deputy().equals(deputy.id())
                    && !other.from().isAfter(to)
                    && !other.to().isBefore(from);
        }
    }

    void check(Facts facts) {
        if (!satisfied.test(facts)) {
            throw new IdentityRefused(name, facts.deputy.name());
        }
    }
}
