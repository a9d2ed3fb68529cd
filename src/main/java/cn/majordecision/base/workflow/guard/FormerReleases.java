package cn.majordecision.base.workflow.guard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models, tables and forms of every release that has ever run on this database, as the migrations listed them there. */
@Component
class FormerReleases {

    private final JdbcClient jdbc;

    FormerReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean have(String name, String sha256) {
        return jdbc.sql("select exists (select from gate.release_manifest where resource = :name and sha256 = :sha256)")
                .param("name", name)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }
}
