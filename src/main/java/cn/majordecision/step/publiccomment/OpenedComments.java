package cn.majordecision.step.publiccomment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments with their words and authors, for those who sort them and nobody else, a page at a time (第十八条). */
@Component
class OpenedComments {

    static final int PAGE = 50;
    static final int MOST_AT_ONCE = 1000;

    private static final String MATCHING = """
            from publiccomment.place p join publiccomment.comment m on m.id = p.comment
            where p.consultation = :consultation and p.comment > :after
                and (:all or p.category is not distinct from :category)
                and (cast(:paragraph as int) is null or m.paragraph = :paragraph)
                and (:words = '' or exists (select from ledger.disclosure d where d.chain = :chain and d.seq = m.seq
                    and d.name = 'content' and position(lower(:words) in lower(d.value)) > 0))
            order by p.comment limit :limit
            """;

    private final JdbcClient jdbc;

    OpenedComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which comments.
     *
     * @param all true for those of every class
     * @param category the class; null for those not handled yet
     * @param paragraph only those on this paragraph, or null
     * @param words only those that say so
     */
    record Sought(
            String consultation,
            boolean all,
            @Nullable String category,
            @Nullable Integer paragraph,
            String words) {}

    /** One comment, opened; a part that was erased or never given is null. */
    record Opened(
            long id,
            long seq,
            String channel,
            @Nullable Integer paragraph,
            Instant receivedAt,
            @Nullable String category,
            @Nullable String content,
            @Nullable String name,
            @Nullable String contact) {}

    /** A page, what is enclosed by comment, and where the next begins, or 0. */
    record Page(List<Opened> rows, Map<Long, List<Enclosed>> enclosed, long next) {}

    /** A file that came with a comment. */
    record Enclosed(long comment, String sha256, String name) {}

    Page page(Sought sought, long after) {
        List<Opened> rows = asked("""
                select m.id, m.seq, m.channel, m.paragraph, m.received_at, p.category,
                    (select value from ledger.disclosure where chain = :chain and seq = m.seq and name = 'content') as content,
                    (select value from ledger.disclosure where chain = :chain and seq = m.seq and name = 'name') as name,
                    (select value from ledger.disclosure where chain = :chain and seq = m.seq and name = 'contact') as contact
                """ + MATCHING, sought, after, PAGE + 1)
                .query(Opened.class)
                .list();
        List<Opened> shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        long next = rows.size() > PAGE ? shown.get(PAGE - 1).id() : 0;
        return new Page(shown, enclosed(shown), next);
    }

    /** The first of all that match, as many as are sorted with one click. */
    List<Long> matching(Sought sought) {
        return asked("select p.comment " + MATCHING, sought, 0, MOST_AT_ONCE)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Sought sought, long after, int limit) {
        return jdbc.sql(sql)
                .param("consultation", sought.consultation())
                .param("chain", Consultation.chain(sought.consultation()))
                .param("all", sought.all())
                .param("category", sought.category())
                .param("paragraph", sought.paragraph())
                .param("words", sought.words().strip())
                .param("after", after)
                .param("limit", limit);
    }

    private Map<Long, List<Enclosed>> enclosed(List<Opened> rows) {
        return rows.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select e.comment, a.sha256, a.name from publiccomment.enclosure e
                                join publiccomment.attachment a on a.token = e.token where e.comment in (:comments)
                                """)
                        .param("comments", rows.stream().map(Opened::id).toList())
                        .query(Enclosed.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Enclosed::comment));
    }
}
