package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.Sha256;
import cn.majordecision.base.regulation.Breach;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.TaskInHand;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of every completed task, as it was filled in, with the evidence it gives; written once (第三十三条). */
@Component
public class Records {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;

    Records(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, MessageSource texts) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.texts = texts;
    }

    /**
     * A record with its content read back.
     *
     * @param id number of the record
     * @param task name of the task
     * @param form its content
     * @param draftVersion the version it was made for; 0 before there was a draft
     * @param by who completed it
     * @param actingFor in whose place, or null
     * @param at when, by the database
     */
    public record StepRecord<F>(
            long id,
            String task,
            F form,
            int draftVersion,
            String by,
            @Nullable String actingFor,
            Instant at) {}

    /** Writes the record and its evidence and tells the ledger, all in the transaction of the task. */
    @Transactional
    public void complete(StepOutcome outcome) {
        TaskInHand<?> task = outcome.task();
        String content = write(task.form());
        List<String> warnings = task.warnings().stream().map(Breach::toString).toList();
        long id = insert(task, content, outcome.documents(), warnings);
        outcome.disproven().forEach(requirement -> evidence(task.decision(), requirement, false, id));
        outcome.proven().forEach(requirement -> evidence(task.decision(), requirement, true, id));
        events.publishEvent(new StepCompleted(
                task.decision(),
                task.step(),
                task.name(),
                id,
                Sha256.of(content),
                draftVersion(task.decision()),
                ids(outcome.proven()),
                ids(outcome.disproven()),
                outcome.documents(),
                warnings));
    }

    /** The newest record of a task, its content read as the given form. */
    public <F> Optional<StepRecord<F>> latest(String decision, String task, Class<F> form) {
        List<StepRecord<F>> all = all(decision, task, form);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest record of a task that must have been done before; throws {@link RecordMissing} when it was not. */
    public <F> StepRecord<F> earlier(String decision, String task, Class<F> form) {
        return latest(decision, task, form).orElseThrow(() -> missing(task));
    }

    private RecordMissing missing(String task) {
        String name = texts.getMessage("task." + task, null, task, Locale.SIMPLIFIED_CHINESE);
        return new RecordMissing(texts.getMessage("Records.missing", new Object[] {name}, Locale.SIMPLIFIED_CHINESE));
    }

    /** Every record of a task, oldest first. */
    public <F> List<StepRecord<F>> all(String decision, String task, Class<F> form) {
        return jdbc.sql("select * from gate.record where decision = ? and task = ? order by id")
                .params(decision, task)
                .query((row, n) -> new StepRecord<>(
                        row.getLong("id"),
                        row.getString("task"),
                        read(row.getString("content"), form),
                        row.getInt("draft_version"),
                        row.getString("recorded_by"),
                        row.getString("acting_for"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** Every record of a decision exactly as it is stored, oldest first. */
    public List<StoredRecord> stored(String decision) {
        return jdbc.sql("select * from gate.record where decision = ? order by id")
                .param(decision)
                .query(StoredRecord::of)
                .list();
    }

    /** One record exactly as it is stored. */
    public Optional<StoredRecord> stored(long id) {
        return jdbc.sql("select * from gate.record where id = ?")
                .param(id)
                .query(StoredRecord::of)
                .optional();
    }

    /** Every document that a completed task named, in the order of the tasks. */
    public List<String> documents(String decision) {
        return strings(decision, "documents");
    }

    /** Every warning shown when a task was completed, in the order of the tasks. */
    public List<String> warnings(String decision) {
        return strings(decision, "warnings");
    }

    private List<String> strings(String decision, String column) {
        return jdbc
                .sql("select each from gate.record, unnest(" + column + ") with ordinality as named(each, place)"
                        + " where decision = ? order by id, place")
                .param(decision)
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private long insert(TaskInHand<?> task, String content, List<String> documents, List<String> warnings) {
        return jdbc.sql("select gate.write_record(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.decision(),
                        task.step(),
                        task.name(),
                        content,
                        documents.toArray(String[]::new),
                        warnings.toArray(String[]::new),
                        task.actor().userId(),
                        task.actor().actingFor())
                .query(Long.class)
                .single();
    }

    private void evidence(String decision, Requirement requirement, boolean holds, long record) {
        jdbc.sql("select gate.record_evidence(?, ?, ?, ?)")
                .params(decision, requirement.id(), holds, record)
                .query((row, n) -> requirement)
                .single();
    }

    private int draftVersion(String decision) {
        return jdbc.sql("select gate.draft_version(?)")
                .param(decision)
                .query(Integer.class)
                .single();
    }

    private String write(Record form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <F> F read(String content, Class<F> form) {
        try {
            return json.readValue(content, form);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static List<String> ids(Set<Requirement> requirements) {
        return requirements.stream().map(Requirement::id).toList();
    }
}
