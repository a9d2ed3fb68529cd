package cn.majordecision.base.rendition;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what became of documents: added, read, never changed (第三十三条). */
@Component
class Outcomes {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Outcomes(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional
    void add(Rendition outcome) {
        jdbc.sql("""
                        insert into rendition.outcome (sha256, state, rendition, standard, tool, remark)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        outcome.of(),
                        outcome.state().name(),
                        outcome.sha256(),
                        outcome.standard(),
                        outcome.tool(),
                        outcome.remark())
                .update();
        events.publishEvent(new RenditionRecorded(
                outcome.of(), outcome.state(), outcome.sha256(), outcome.standard(), outcome.tool()));
    }

    /** The newest outcome of each of these that has one. */
    Map<String, Rendition> newest(Collection<String> hashes) {
        return jdbc
                .sql("""
                        select distinct on (sha256) sha256, state, rendition, standard, tool, remark
                        from rendition.outcome where sha256 = any(?) order by sha256, id desc
                        """)
                .param(hashes.toArray(String[]::new))
                .query((row, n) -> new Rendition(
                        row.getString(1),
                        Rendition.State.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list()
                .stream()
                .collect(Collectors.toMap(Rendition::of, Function.identity()));
    }
}
