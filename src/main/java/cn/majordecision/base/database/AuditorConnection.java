package cn.majordecision.base.database;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The auditor's own way into the database, which reads what is verified and writes nothing; absent on a server that has none. */
@Configuration(proxyBeanMethods = false)
class AuditorConnection {

    @Bean(defaultCandidate = false)
    @Qualifier("auditor")
    @Nullable
    DataSource auditor(
            JdbcConnectionDetails app,
            ObjectProvider<PostgresServer> embedded,
            @Value("${mde.auditor.username:" + AppRole.AUDITOR + "}") String user,
            @Value("${mde.auditor.password:}") String password) {
        PostgresServer server = embedded.getIfAvailable();
        if (server != null) {
            return new DriverManagerDataSource(
                    app.getJdbcUrl(), server.auditor().user(), server.auditor().password());
        }
        return password.isEmpty() ? null : new DriverManagerDataSource(app.getJdbcUrl(), user, password);
    }
}
