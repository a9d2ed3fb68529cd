package cn.majordecision;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

/**
 * A database whose owner has switched off every guard of the gate: for a test of one step alone, whose surroundings are
 * staged, and of what still holds when the database does not.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Unguarded {

    private static final ClassPathResource SCRIPT = new ClassPathResource("sql/unguarded.sql");

    @Bean
    @DependsOnDatabaseInitialization
    InitializingBean switchedOff(TableOwner owner) {
        return () ->
                owner.sql(SCRIPT.getContentAsString(StandardCharsets.UTF_8)).update();
    }
}
