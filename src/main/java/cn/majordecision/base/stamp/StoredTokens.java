package cn.majordecision.base.stamp;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timestamps that were given, beside the checkpoints they are of; added, never changed (第三十三条). */
@Component
class StoredTokens {

    private final JdbcClient jdbc;

    StoredTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one; another node may have been faster. */
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
        return jdbc.sql(
                        "select size, note, response, authority, stamped_at from stamp.token order by size desc limit 1")
                .query((row, n) -> new Stamped(
                        row.getLong("size"),
                        row.getString("note"),
                        row.getBytes("response"),
                        row.getString("authority"),
                        row.getTimestamp("stamped_at").toInstant()))
                .optional();
    }
}
