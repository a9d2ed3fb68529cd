package cn.majordecision.base.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timestamps that were given, beside the checkpoints they are of; added, never changed (第三十三条). */
@Component
class StoredTokens {

    private static final String ALL = "select size, note, response, authority, stamped_at from stamp.token ";

    private final JdbcClient jdbc;

    StoredTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one, unless another node was faster. */
    void keep(Stamped stamped) {
        jdbc.sql("insert into stamp.token (size, note, response, authority, stamped_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        stamped.size(),
                        stamped.note(),
                        stamped.response(),
                        stamped.authority(),
                        Timestamp.from(stamped.at()))
                .update();
    }

    Optional<Stamped> newest() {
        return jdbc.sql(ALL + "order by size desc limit 1")
                .query(StoredTokens::stamped)
                .optional();
    }

    /** The first of at least that size. */
    Optional<Stamped> from(long size) {
        return jdbc.sql(ALL + "where size >= ? order by size limit 1")
                .param(size)
                .query(StoredTokens::stamped)
                .optional();
    }

    private static Stamped stamped(ResultSet row, int n) throws SQLException {
        return new Stamped(
                row.getLong("size"),
                row.getString("note"),
                row.getBytes("response"),
                row.getString("authority"),
                row.getTimestamp("stamped_at").toInstant());
    }
}
