package cn.majordecision.base.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Tells the migrations which role the application connects as; empty means the migrating role itself. */
@Component
class AppRole implements FlywayConfigurationCustomizer {

    private final JdbcConnectionDetails connection;

    AppRole(JdbcConnectionDetails connection) {
        this.connection = connection;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
        placeholders.put("appRole", Objects.requireNonNullElse(connection.getUsername(), ""));
        configuration.placeholders(placeholders);
    }
}
