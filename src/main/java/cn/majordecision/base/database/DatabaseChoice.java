package cn.majordecision.base.database;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Chooses the embedded database when no {@code spring.datasource.url} is set, and with it, unless refused, profile demo. */
final class DatabaseChoice implements EnvironmentPostProcessor, Ordered {

    static final String EMBEDDED = "mde.database.embedded";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(EMBEDDED)) {
            boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("databaseChoice", Map.of(EMBEDDED, String.valueOf(embedded))));
        }
        if (environment.getRequiredProperty(EMBEDDED, Boolean.class)
                && environment.getProperty("mde.demo", Boolean.class, true)) {
            environment.addActiveProfile("demo");
        }
    }

    /** After the configuration files, so that a server configured there counts. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
