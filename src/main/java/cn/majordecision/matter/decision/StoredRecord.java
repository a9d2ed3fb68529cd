package cn.majordecision.matter.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record exactly as it is stored (第三十三条).
 *
 * @param id number of the record
 * @param step process id
 * @param task name of the task
 * @param draftVersion the version it was made for; 0 before there was a draft
 * @param content the exact text
 * @param documents hashes of the documents that belong to it
 * @param warnings what the person was warned of
 * @param by who completed it
 * @param actingFor in whose place, or null
 * @param at when, by the database
 */
public record StoredRecord(
        long id,
        String step,
        String task,
        int draftVersion,
        String content,
        List<String> documents,
        List<String> warnings,
        String by,
        @Nullable String actingFor,
        Instant at) {

    static StoredRecord of(ResultSet row, int n) throws SQLException {
        return new StoredRecord(
                row.getLong("id"),
                row.getString("step"),
                row.getString("task"),
                row.getInt("draft_version"),
                row.getString("content"),
                List.of((String[]) row.getArray("documents").getArray()),
                List.of((String[]) row.getArray("warnings").getArray()),
                row.getString("recorded_by"),
                row.getString("acting_for"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
