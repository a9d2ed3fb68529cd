package cn.majordecision.matter.decision;

import java.util.List;
import java.util.Optional;
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
