package cn.majordecision.portal.demo;

import cn.majordecision.base.access.LoginHints;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

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
    LoginHints demoLoginHints(DemoAccounts demo, Units units) {
        return () -> demo.people().stream().map(person -> hint(person, units)).toList();
    }

    private static LoginHints.Hint hint(DemoAccounts.Person person, Units units) {
        String unit = units.find(person.unit()).map(Unit::name).orElse(person.unit());
        String roles = person.knownRoles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return new LoginHints.Hint(person.id(), roles + "　" + person.name() + "（" + unit + "）", DemoAccounts.PASSWORD);
    }
}
