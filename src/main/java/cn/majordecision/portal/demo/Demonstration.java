package cn.majordecision.portal.demo;

import cn.majordecision.base.access.LoginHints;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.ledger.Verifications;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.Rehearsal;
import cn.majordecision.matter.catalogue.Catalogue;
import cn.majordecision.matter.catalogue.KeepCatalogue;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.proposal.KeepProposals;
import cn.majordecision.matter.proposal.Proposals;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Loads the demonstration accounts at boot and names them on the login page. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class Demonstration {

    @Bean
    DemoAccounts demoAccounts(Units units, Accounts accounts, ObjectMapper json) {
        return new DemoAccounts(units, accounts, json);
    }

    @Bean
    @Order(1)
    ApplicationRunner loadDemoAccounts(DemoAccounts demo) {
        return arguments -> demo.load();
    }

    @Bean
    @Primary
    DemoClock demoClock(ObjectProvider<Rehearsal> rehearsal, FlywayConnectionDetails owner) {
        return new DemoClock(rehearsal, owner);
    }

    @Bean
    DemoStories demoStories(
            Procedures procedures,
            Decisions decisions,
            Documents documents,
            Rehearsal rehearsal,
            DemoClock clock,
            ObjectMapper json) {
        return new DemoStories(procedures, decisions, documents, rehearsal, clock, json);
    }

    @Bean
    @Order(2)
    ApplicationRunner tellDemoStories(DemoStories stories, DemoClock clock) {
        return arguments -> {
            clock.reset();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:demo/stories/*.json");
            for (Resource file : files) {
                stories.tell(file);
            }
        };
    }

    @Bean
    @Order(3)
    ApplicationRunner publishDemoCatalogue(Catalogue catalogue, KeepCatalogue keep, Clock clock) {
        return arguments -> new DemoCatalogue(catalogue, keep, clock).publish();
    }

    @Bean
    @Order(3)
    ApplicationRunner enterDemoProposals(Proposals proposals, KeepProposals keep, Clock clock) {
        return arguments -> new DemoProposals(proposals, keep, clock).enter();
    }

    /** The first night has not come yet when somebody looks at the auditor's page. */
    @Bean
    @Order(4)
    ApplicationRunner verifyDemoLedger(Verifications verifications) {
        return arguments -> verifications.verify();
    }

    @Bean
    LoginHints demoLoginHints(DemoAccounts demo, Units units) {
        return () -> demo.people().stream().map(person -> hint(person, units)).toList();
    }

    private static LoginHints.Hint hint(DemoAccounts.Person person, Units units) {
        String unit = units.find(person.unit()).map(Unit::name).orElse(person.unit());
        String roles = person.knownRoles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return new LoginHints.Hint(person.id(), roles + "　" + person.name() + "（" + unit + "）", DemoAccounts.PASSWORD);
    }
}
