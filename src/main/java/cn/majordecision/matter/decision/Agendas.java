package cn.majordecision.matter.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings, each with its items and what is on record of them (第二十九条、第三十条). Read only; who may ask, the portal decides. */
@Component
public class Agendas {

    /** Meetings of a page. */
    public static final int PAGE = 20;

    private static final String MEETINGS = """
            select min(m.id) as id, m.meeting_kind, m.meeting_on, m.meeting, count(*)::int as items,
                count(m.minuted_at)::int as minuted, count(m.outcome)::int as decided, (count(*) over ())::int as found
            from gate.meeting_item m where %s group by m.meeting_kind, m.meeting_on, m.meeting order by %s
            """;

    private static final String ITEMS = """
            select m.*, d.title, d.unit, coalesce(u.name, d.unit) as unit_name, c.draft_version, c.draft_sha256, c.cleared_at,
                m.outcome is not null or g.stands as stands
            from gate.agenda_item one
            join gate.meeting_item m on (m.meeting_kind, m.meeting_on, m.meeting) = (one.meeting_kind, one.meeting_on, one.meeting)
            join gate.agenda g on g.id = m.id join gate.clearance c on c.id = m.clearance
            join gate.decision d on d.number = m.decision left join identity.unit u on u.id = d.unit
            where one.id = :id order by m.id""";

    private static final String ACTS = """
            select a.id as item, r.* from gate.agenda_item a join gate.record r on r.decision = a.decision
            where a.id = any(:items) and r.task in ('RecordMinutes', 'DecideItem') and r.recorded_at >= a.placed_at
                and not exists (select from gate.agenda_item n
                    where n.decision = a.decision and n.id > a.id and n.placed_at <= r.recorded_at)
            order by r.id""";

    private final JdbcClient jdbc;

    Agendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A meeting.
     *
     * @param id number of the first item placed before it
     * @param items how many items
     * @param minuted of how many the minutes are on record
     * @param decided of how many the result is
     * @param found how many meetings the question found
     */
    public record Meeting(
            long id, MeetingKind kind, LocalDate on, String name, int items, int minuted, int decided, int found) {}

    /**
     * An item of a meeting.
     *
     * @param stands false when its clearance has fallen before anything was decided
     * @param minutedAt when the minutes were recorded, or null
     * @param outcome what was decided; null also while there are no minutes
     */
    public record Item(
            long id,
            String decision,
            String title,
            String unit,
            String unitName,
            int draftVersion,
            String draftSha256,
            Instant clearedAt,
            Instant placedAt,
            boolean stands,
            @Nullable Instant minutedAt,
            @Nullable Outcome outcome,
            @Nullable Instant decidedAt) {}

    /** The meetings from today on, the next one first. */
    public List<Meeting> from(LocalDate today) {
        return jdbc.sql(MEETINGS.formatted("m.meeting_on >= :today", "m.meeting_on, id"))
                .param("today", today)
                .query(Agendas::meeting)
                .list();
    }

    /** The meetings before today whose name holds these words, the last one first, a page at a time. */
    public List<Meeting> before(LocalDate today, String words, int page) {
        return jdbc.sql(MEETINGS.formatted(
                                "m.meeting_on < :today and position(:words in lower(m.meeting)) > 0",
                                "m.meeting_on desc, id desc")
                        + " limit " + PAGE + " offset :skip")
                .param("today", today)
                .param("words", words.toLowerCase(java.util.Locale.ROOT))
                .param("skip", Math.max(0, page) * (long) PAGE)
                .query(Agendas::meeting)
                .list();
    }

    /** The meeting to which this item belongs. */
    public Optional<Meeting> meeting(long id) {
        return jdbc.sql(MEETINGS.formatted(
                        "(m.meeting_kind, m.meeting_on, m.meeting) = (select meeting_kind, meeting_on, meeting"
                                + " from gate.agenda_item where id = :id)",
                        "id"))
                .param("id", id)
                .query(Agendas::meeting)
                .optional();
    }

    /** Its items in the order in which they were placed. */
    public List<Item> items(long meeting) {
        return jdbc.sql(ITEMS).param("id", meeting).query(Agendas::item).list();
    }

    /** The minutes and the decisions of the head on these items, oldest first, by item. */
    public Map<Long, List<StoredRecord>> acts(Collection<Long> items) {
        record Act(long item, StoredRecord record) {}
        return jdbc
                .sql(ACTS)
                .param("items", items.toArray(Long[]::new))
                .query((row, n) -> new Act(row.getLong("item"), StoredRecord.of(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Act::item, Collectors.mapping(Act::record, Collectors.toList())));
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                MeetingKind.valueOf(row.getString("meeting_kind")),
                row.getObject("meeting_on", LocalDate.class),
                row.getString("meeting"),
                row.getInt("items"),
                row.getInt("minuted"),
                row.getInt("decided"),
                row.getInt("found"));
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        return new Item(
                row.getLong("id"),
                row.getString("decision"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getInt("draft_version"),
                row.getString("draft_sha256"),
                row.getTimestamp("cleared_at").toInstant(),
                row.getTimestamp("placed_at").toInstant(),
                row.getBoolean("stands"),
                instant(row.getTimestamp("minuted_at")),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row.getTimestamp("decided_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
