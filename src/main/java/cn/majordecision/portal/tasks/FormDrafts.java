package cn.majordecision.portal.tasks;

import cn.majordecision.base.workflow.TaskKeepsake;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person has begun to fill in, kept here and not in the browser of a shared computer. It goes with the task and never
 * reaches the ledger: a form that was not handed in is no act in the procedure, and nobody else ever sees it (第三十三条 wants
 * what was done, not what was thought of).
 */
@Component
class FormDrafts implements TaskKeepsake {

    private final JdbcClient jdbc;

    FormDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A form half filled in.
     *
     * @param content what the form keeps, as JSON
     * @param savedAt when, by the database
     */
    record FormDraft(String content, Instant savedAt) {}

    Optional<FormDraft> find(String task, String person) {
        return jdbc.sql("select content, saved_at from tasks.draft where task = ? and person = ?")
                .params(task, person)
                .query((row, n) -> new FormDraft(
                        row.getString("content"), row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    @Transactional
    Instant save(String task, String person, String content) {
        return jdbc.sql("""
                        insert into tasks.draft (task, person, content) values (?, ?, ?)
                        on conflict (task, person) do update set content = excluded.content, saved_at = gate.now()
                        returning saved_at""")
                .params(task, person, content)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Transactional
    void discard(String task, String person) {
        jdbc.sql("delete from tasks.draft where task = ? and person = ?")
                .params(task, person)
                .update();
    }

    @Override
    public void closed(String taskId) {
        jdbc.sql("delete from tasks.draft where task = ?").param(taskId).update();
    }
}
