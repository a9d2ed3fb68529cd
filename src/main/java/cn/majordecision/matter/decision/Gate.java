package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one question before a meeting, answered by the database: what is neither met nor lawfully ruled out? (第二十五条) */
@Component
public class Gate {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Gate(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The requirements the gate still waits for; empty when it is open. */
    public List<Unmet> unmet(String decision) {
        return jdbc.sql("select requirement, step, state from gate.unmet(?)")
                .param(decision)
                .query((row, n) -> new Unmet(
                        Requirement.of(row.getString("requirement")),
                        row.getString("step"),
                        PlanState.valueOf(row.getString("state"))))
                .list();
    }

    /** Asks the gate and, when nothing is unmet, leaves a clearance for the current text. */
    @Transactional
    public boolean clear(String decision) {
        boolean open = jdbc.sql("select gate.clear(?) is not null")
                .param(decision)
                .query(Boolean.class)
                .single();
        List<String> unmet =
                unmet(decision).stream().map(row -> row.requirement().id()).toList();
        events.publishEvent(new GateAnswered(decision, open, unmet));
        return open;
    }

    /** The clearance that stands for the current text, by its number. */
    public Optional<Long> clearance(String decision) {
        return jdbc.sql("select gate.valid_clearance(?)")
                .param(decision)
                .query((row, n) -> row.getLong(1) == 0 ? Optional.<Long>empty() : Optional.of(row.getLong(1)))
                .single();
    }

    /** True while a clearance for the current text stands. */
    public boolean cleared(String decision) {
        return jdbc.sql("select gate.valid_clearance(?) is not null")
                .param(decision)
                .query(Boolean.class)
                .single();
    }
}
