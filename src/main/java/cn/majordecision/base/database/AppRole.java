package cn.majordecision.base.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Tells the migrations which role the application connects as, which role keeps gate and ledger, and whose rules hold here.
 * One login for migrating and working is refused: it would own the gate it is to be held by.
 */
@Component
class AppRole implements FlywayConfigurationCustomizer {

    /** Owns gate and ledger and cannot log in. */
    static final String KEEPER = "mde_gate";

    /** May read what is verified, and nothing else. */
    static final String AUDITOR = "mde_auditor";

    private final JdbcConnectionDetails connection;
    private final FlywayConnectionDetails migration;
    private final String profile;
    private final String auditor;

    AppRole(
            JdbcConnectionDetails connection,
            FlywayConnectionDetails migration,
            @Value("${mde.profile:CN-713}") String profile,
            @Value("${mde.auditor.username:" + AUDITOR + "}") String auditor) {
        this.connection = connection;
        this.migration = migration;
        this.profile = profile;
        this.auditor = auditor;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        String app = Objects.requireNonNullElse(connection.getUsername(), "");
        if (migration.getUsername() == null || migration.getUsername().equals(app)) {
            throw new DatabaseUnavailable("oneRole", null, app);
        }
        Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
        placeholders.putAll(Map.of("appRole", app, "gateRole", KEEPER, "auditorRole", auditor, "ruleProfile", profile));
        configuration.placeholders(placeholders);
    }
}
