package cn.majordecision;

import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Units;
import cn.majordecision.portal.demo.DemoAccounts;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Gives a test the demonstration accounts (user id = role id, password {@code demo}) without the profile. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoPeople {

    @Bean
    @Order(1)
    ApplicationRunner loadDemoPeople(Units units, Accounts accounts, ObjectMapper json) {
        return arguments -> new DemoAccounts(units, accounts, json).load();
    }
}
