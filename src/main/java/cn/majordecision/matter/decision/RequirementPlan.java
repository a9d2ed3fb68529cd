package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which requirements apply to a decision, on what ground one does not, and where each stands (第二十九条, R-055). */
@Component
public class RequirementPlan {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RequirementPlan(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Writes the plan derived from questionnaire and profile; possible until the decision is started. */
    @Transactional
    public void freeze(String decision, List<PlannedRequirement> requirements, String by) {
        requirements.forEach(row -> jdbc.sql("select gate.require(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        decision,
                        row.requirement().id(),
                        row.requirement().article(),
                        row.step(),
                        row.draftBound(),
                        row.beforeMeeting(),
                        row.applies(),
                        row.ground(),
                        by)
                .query((result, n) -> row)
                .single());
        events.publishEvent(new PlanFrozen(decision, requirements));
    }

    /** Adds what a chosen way of participation owes; a plan may grow after the start, never shrink (第十五条至第十七条). */
    @Transactional
    public void demand(String decision, List<Requirement> requirements, String by) {
        requirements.forEach(requirement -> jdbc.sql("select gate.demand(?, ?, ?)")
                .params(decision, requirement.id(), by)
                .query((result, n) -> by)
                .single());
        events.publishEvent(new RequirementsDemanded(
                decision, requirements.stream().map(Requirement::id).toList()));
    }

    /** The reviewer's confirmation of every requirement ruled out. */
    @Transactional
    public void confirmRulings(String decision, String by) {
        List<String> ruledOut = rows(decision).stream()
                .filter(row -> row.state() == PlanState.UNCONFIRMED)
                .map(row -> row.requirement().id())
                .toList();
        jdbc.sql("select gate.confirm_rulings(?, ?)")
                .params(decision, by)
                .query((row, n) -> by)
                .single();
        events.publishEvent(new RulingsConfirmed(decision, ruledOut));
    }

    /** Every requirement with its state, by id. */
    public List<PlanRow> rows(String decision) {
        return jdbc.sql("select * from gate.plan(?)")
                .param(decision)
                .query(RequirementPlan::row)
                .list();
    }

    /** The same of several decisions in one question. */
    public Map<String, List<PlanRow>> rows(Collection<String> decisions) {
        record Of(String decision, PlanRow row) {}
        return jdbc
                .sql("select n.decision, p.* from unnest(cast(? as text[])) as n (decision), gate.plan(n.decision) p")
                .params(new Object[] {decisions.toArray(String[]::new)})
                .query((row, n) -> new Of(row.getString("decision"), row(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::decision, Collectors.mapping(Of::row, Collectors.toList())));
    }

    /** Who proves each requirement by law: the task, and the role that does it. */
    public record Proof(Requirement requirement, String task, String role) {}

    /** Every proof the law knows; it changes only with a release. */
    public List<Proof> proofs() {
        return jdbc.sql("select requirement, task, role from gate.proof order by requirement, task")
                .query((row, n) -> new Proof(
                        Requirement.of(row.getString("requirement")), row.getString("task"), row.getString("role")))
                .list();
    }

    /** One requirement with its state, if the plan has it. */
    public Optional<PlanRow> row(String decision, Requirement requirement) {
        return rows(decision).stream()
                .filter(row -> row.requirement() == requirement)
                .findFirst();
    }

    /** True when the step still owes a requirement that applies. */
    public boolean owes(String decision, String step) {
        return rows(decision).stream()
                .anyMatch(row -> row.step().equals(step) && !row.state().settled());
    }

    /** True when the requirement is in the plan and not ruled out. */
    public boolean applies(String decision, Requirement requirement) {
        return row(decision, requirement)
                .filter(row -> row.state() != PlanState.NOT_APPLICABLE && row.state() != PlanState.UNCONFIRMED)
                .isPresent();
    }

    private static PlanRow row(ResultSet row, int n) throws SQLException {
        Timestamp proven = row.getTimestamp("proven_at");
        return new PlanRow(
                Requirement.of(row.getString("requirement")),
                row.getString("step"),
                row.getBoolean("before_meeting"),
                PlanState.valueOf(row.getString("state")),
                row.getString("ground"),
                row.getString("ruled_by"),
                row.getString("confirmed_by"),
                row.getObject("record", Long.class),
                proven == null ? null : proven.toInstant());
    }
}
