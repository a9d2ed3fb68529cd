package cn.majordecision.matter.dossier;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was made for packages, kept by content; added, read, never changed (第三十三条). */
@Component
class Parts {

    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Map<String, byte[]> parts) {
        parts.forEach((sha256, bytes) -> jdbc.sql(
                        "insert into dossier.part (sha256, bytes) values (?, ?) on conflict do nothing")
                .params(sha256, bytes)
                .update());
    }

    byte[] get(String sha256) {
        return jdbc.sql("select bytes from dossier.part where sha256 = ?")
                .param(sha256)
                .query((row, n) -> row.getBytes("bytes"))
                .single();
    }
}
