package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Sha256;
import cn.majordecision.base.stamp.EvidenceRecords;
import cn.majordecision.base.stamp.OfflineEvidence;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence records beside the packages; one is added, never changed (第三十三条). */
@Component
class Evidences {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Evidences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Optional<Evidence> newest(String decision, int increment) {
        return jdbc.sql("""
                        select record, hash_function, stamped_at from dossier.evidence
                        where decision = ? and increment = ? order by id desc limit 1""")
                .params(decision, increment)
                .query((row, n) -> new Evidence(
                        row.getBytes("record"),
                        row.getString("hash_function"),
                        row.getTimestamp("stamped_at").toInstant()))
                .optional();
    }

    @Transactional
    public void keep(String decision, int increment, EvidenceRecords.Made made) {
        OfflineEvidence.Step newest = made.steps().get(made.steps().size() - 1);
        jdbc.sql("""
                        insert into dossier.evidence (decision, increment, record, hash_function, reason, stamped_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        decision,
                        increment,
                        made.record(),
                        newest.function(),
                        made.reason(),
                        Timestamp.from(newest.at()))
                .update();
        events.publishEvent(
                new EvidenceRenewed(decision, increment, made.reason(), newest.function(), Sha256.of(made.record())));
    }
}
