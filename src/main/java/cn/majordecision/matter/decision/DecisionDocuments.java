package cn.majordecision.matter.decision;

import cn.majordecision.base.document.DocumentAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see a decision may read the documents of its records and drafts (第三十三条). */
@Component
class DecisionDocuments implements DocumentAccess {

    private final JdbcClient jdbc;
    private final DecisionAccess access;

    DecisionDocuments(JdbcClient jdbc, DecisionAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public boolean mayRead(String userId, String sha256) {
        return jdbc.sql("""
                        select decision from gate.record where documents @> array[cast(:sha256 as text)]
                        union select decision from gate.draft where sha256 = :sha256""").param("sha256", sha256).query(String.class).list().stream()
                .anyMatch(decision -> access.maySee(userId, decision));
    }
}
