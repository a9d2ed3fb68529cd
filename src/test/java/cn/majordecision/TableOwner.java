package cn.majordecision;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What only the owner of the tables can do, over one connection for a whole context: a new one for each statement takes longer than most. */
public final class TableOwner implements AutoCloseable {

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;

    TableOwner(FlywayConnectionDetails owner) {
        source = new SingleConnectionDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword(), true);
        jdbc = JdbcClient.create(source);
    }

    /** A statement, carried out at once whatever transaction of the application it is written in. */
    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
