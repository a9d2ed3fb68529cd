package cn.majordecision.base.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the embedded server, which {@link EarlyStart} started, to the ordinary auto-configuration when no database is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(DatabaseChoice.EMBEDDED)
class EmbeddedDatabase {

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
