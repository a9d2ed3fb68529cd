package cn.majordecision;

import cn.majordecision.base.database.SharedPostgres;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every {@code @SpringBootTest} a new database on the shared server and a clock that travels; the demonstration brings
 * its own clock.
 */
public record TestDatabase(boolean demonstration) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        customizeContext(context);
    }

    /** The same for an application that no test framework starts. */
    public void customizeContext(ConfigurableApplicationContext context) {
        BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
        String database = SharedPostgres.newDatabase();
        beans.registerBeanDefinition(
                "testAppConnection",
                new RootBeanDefinition(JdbcConnectionDetails.class, () -> SharedPostgres.app(database)));
        beans.registerBeanDefinition(
                "testOwnerConnection",
                new RootBeanDefinition(FlywayConnectionDetails.class, () -> SharedPostgres.owner(database)));
        TableOwner owner = new TableOwner(SharedPostgres.owner(database));
        beans.registerBeanDefinition("tableOwner", new RootBeanDefinition(TableOwner.class, () -> owner));
        if (!demonstration) {
            travel(beans, owner);
        }
    }

    private static void travel(BeanDefinitionRegistry beans, TableOwner owner) {
        RootBeanDefinition clock = new RootBeanDefinition(TravellingClock.class, () -> new TravellingClock(owner));
        clock.setPrimary(true);
        beans.registerBeanDefinition("travellingClock", clock);
    }

    /** Applies to each test class that starts the application or a part of it. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return AnnotatedElementUtils.hasAnnotation(testClass, SpringBootTest.class)
                    ? new TestDatabase(demonstrates(testClass))
                    : null;
        }

        private static boolean demonstrates(Class<?> testClass) {
            ActiveProfiles profiles = AnnotatedElementUtils.findMergedAnnotation(testClass, ActiveProfiles.class);
            return profiles != null && List.of(profiles.profiles()).contains("demo");
        }
    }
}
