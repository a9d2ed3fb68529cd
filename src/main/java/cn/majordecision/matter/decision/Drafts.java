package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the drafts; a version is added, never changed (第十二条). */
@Component
public class Drafts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Drafts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Adds a version.
     *
     * @param sha256 a stored document
     * @param change ignored for the first version
     * @param note why, in words
     * @return its number, from 1
     */
    @Transactional
    public int add(String decision, String sha256, Change change, String note, String by) {
        int version = jdbc.sql("select gate.add_draft(?, ?, ?, ?, ?)")
                .params(decision, sha256, change.name(), note, by)
                .query(Integer.class)
                .single();
        events.publishEvent(new DraftAdded(decision, version, sha256, version == 1 ? Change.FIRST : change, note));
        return version;
    }

    /** The reviewer's word that a version changes nothing of substance, so that evidence for the text before stands. */
    @Transactional
    public void confirmInsubstantial(String decision, int version, String by) {
        jdbc.sql("select gate.confirm_insubstantial(?, ?, ?)")
                .params(decision, version, by)
                .query((row, n) -> version)
                .single();
        events.publishEvent(new ChangeConfirmed(decision, version));
    }

    /** The newest version, if there is a draft. */
    public Optional<Draft> current(String decision) {
        List<Draft> versions = all(decision);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** True when what was said of this version holds for the newest: the same text, or changes confirmed as insubstantial. */
    public boolean standsForCurrent(String decision, int version) {
        return jdbc.sql("select gate.stands_for_current(?, ?)")
                .params(decision, version)
                .query(Boolean.class)
                .single();
    }

    /** What of the evidence that held for the text before each version stopped to count with it, by version. */
    public Map<Integer, List<Requirement>> madeStale(String decision) {
        Map<Integer, List<Requirement>> stale = new TreeMap<>();
        jdbc.sql("""
                        select d.version, q.requirement from gate.draft d
                        join gate.requirement q on q.decision = d.decision and q.draft_bound and q.applies
                        join lateral (select v.holds, v.draft_version from gate.evidence v where v.decision = q.decision
                            and v.requirement = q.requirement and v.recorded_at <= d.added_at and v.draft_version < d.version
                            order by v.id desc limit 1) e on e.holds
                        where d.decision = ? and not (d.change = 'INSUBSTANTIAL' and d.confirmed_at is not null)
                            and not exists (select from gate.draft b where b.decision = d.decision
                                and b.version > e.draft_version and b.version < d.version
                                and not (b.change = 'INSUBSTANTIAL' and b.confirmed_at is not null))
                        order by d.version, q.requirement""")
                .param(decision)
                .query((row, n) -> stale.computeIfAbsent(row.getInt("version"), key -> new ArrayList<>())
                        .add(Requirement.of(row.getString("requirement"))))
                .list();
        return stale;
    }

    /** All versions, oldest first. */
    public List<Draft> all(String decision) {
        return jdbc.sql("select * from gate.draft where decision = ? order by version")
                .param(decision)
                .query((row, n) -> new Draft(
                        row.getInt("version"),
                        row.getString("sha256"),
                        Change.valueOf(row.getString("change")),
                        row.getString("note"),
                        row.getString("added_by"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getString("confirmed_by")))
                .list();
    }
}
