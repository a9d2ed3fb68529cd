package cn.majordecision.base.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the embedded server to the ordinary auto-configuration when no database is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(DatabaseChoice.EMBEDDED)
class EmbeddedDatabase {

    @Bean
    PostgresServer postgresServer(
            @Value("${mde.database.folder}") Path folder, @Value("${mde.database.programs}") Path programs) {
        return PostgresServer.start(folder, programs);
    }

    @Bean
    JdbcConnectionDetails appConnection(PostgresServer server) {
        return new Connection(server.url(PostgresServer.DATABASE), server.app());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(PostgresServer server) {
        return new OwnerConnection(server.url(PostgresServer.DATABASE), server.owner());
    }

    /** How the application connects. */
    record Connection(String getJdbcUrl, Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    /** How the migrations connect. */
    record OwnerConnection(String getJdbcUrl, Login login) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
