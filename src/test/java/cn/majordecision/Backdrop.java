package cn.majordecision;

import cn.majordecision.base.ledger.LedgerEvent;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.matter.decision.Unmet;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets the scene of a story about one step: what the other steps have left, and the place whose rules hold. */
@TestComponent
public class Backdrop {

    private final Gate gate;
    private final TableOwner owner;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Backdrop(Gate gate, TableOwner owner, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.owner = owner;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the ledger is told of a record, as the gate reads it. */
    record StepCompleted(String decision, long record) implements LedgerEvent {}

    /** Every requirement the gate still waits for is proven for the current text, except these. */
    public void proven(String decision, Requirement... except) {
        Set<Requirement> open = Set.of(except);
        gate.unmet(decision).stream()
                .map(Unmet::requirement)
                .filter(requirement -> !open.contains(requirement))
                .forEach(requirement -> prove(decision, requirement));
    }

    /** Everything is proven and the gate has let the current text pass. */
    public void cleared(String decision) {
        proven(decision);
        if (!gate.clear(decision)) {
            throw new AssertionError("the gate stays closed: " + gate.unmet(decision));
        }
    }

    /** The head has decided to start; the application itself could not say so without that task. */
    public void started(String decision) {
        owner.sql("update gate.decision set state = 'STARTED' where number = ?")
                .param(decision)
                .update();
    }

    /** A meeting has discussed the cleared text and come to this. */
    public void discussed(String decision, Outcome outcome) {
        owner.sql("""
                with recorded as (insert into gate.record
                    (decision, step, task, draft_version, content, documents, warnings, recorded_by)
                    select ?, 'Backdrop', task, gate.draft_version(?), '{}', '{}', '{}', 'undertaker'
                    from unnest(array['ScheduleItem', 'DecideItem']) as task),
                placed as (insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting)
                    values (?, gate.valid_clearance(?), 'EXECUTIVE', date '2026-03-12', '第25次常务会议') returning *)
                insert into gate.outcome (decision, agenda_item, outcome, draft_version)
                    select decision, id, ?, gate.draft_version(decision) from placed""")
                .params(decision, decision, decision, decision, outcome.name())
                .update();
    }

    /** The decision was begun under the rules of this place. */
    public void profile(String decision, String profile) {
        owner.sql("update gate.decision set profile = ? where number = ?")
                .params(profile, decision)
                .update();
    }

    /** As if the other step had been done; the application itself could not write it without an open task. */
    private void prove(String decision, Requirement requirement) {
        long record = owner.sql("""
                with written as (insert into gate.record
                    (decision, step, task, draft_version, content, documents, warnings, recorded_by)
                    values (?, 'Backdrop', 'Backdrop', gate.draft_version(?), '{}', '{}', '{}', 'undertaker') returning *)
                insert into gate.evidence (decision, requirement, holds, draft_version, record)
                    select decision, ?, true, draft_version, id from written returning record""")
                .params(decision, decision, requirement.id())
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> events.publishEvent(new StepCompleted(decision, record)));
    }
}
