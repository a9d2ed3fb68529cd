package cn.majordecision.matter.retrieval;

import cn.majordecision.base.document.Pairs;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places a search can find, brought up to what the records, drafts and later papers of all decisions hold (第三十三条). */
@Component
class Passages {

    private static final String DOCUMENTS = """
            insert into retrieval.passage (decision, record, sha256, step, task, by_account, acting_for, at)
            select distinct on (r.decision, f.sha256)
                r.decision, r.id, f.sha256, r.step, r.task, r.recorded_by, r.acting_for, r.recorded_at
            from gate.record r, unnest(r.documents) f(sha256) where r.id = ?
            on conflict do nothing returning sha256""";

    private static final String DRAFTS = """
            insert into retrieval.passage (decision, sha256, step, task, by_account, at)
            select distinct on (d.decision, d.sha256) d.decision, d.sha256, 'Drafting', 'PrepareDraft', d.added_by, d.added_at
            from gate.draft d where d.added_at >= ? and not exists (
                select from retrieval.passage p where p.decision = d.decision and p.sha256 = d.sha256)
            order by d.decision, d.sha256, d.version
            on conflict do nothing returning sha256""";

    private static final String LATER = """
            insert into retrieval.passage (decision, sha256, step, task, by_account, at)
            select distinct on (s.decision, s.document) s.decision, s.document, 'Archiving', 'CompleteDossier', s.added_by, s.added_at
            from dossier.late_supplement s where s.added_at >= ? and not exists (
                select from retrieval.passage p where p.decision = s.decision and p.sha256 = s.document)
            order by s.decision, s.document, s.id
            on conflict do nothing returning sha256""";

    private final JdbcClient jdbc;

    Passages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record no search knows yet. */
    private record Unknown(long id, String content) {}

    /**
     * What was added.
     *
     * @param last number of the last record
     * @param documents hashes, the newest last
     */
    record Added(long last, List<String> documents) {}

    /**
     * Adds what is missing of the records after a number, and of drafts and later papers since a time; what somebody else has just
     * added is left.
     */
    @Transactional
    Added add(long after, Instant since) {
        Timestamp from = Timestamp.from(since);
        long last = after;
        List<String> documents = new ArrayList<>();
        for (Unknown record : unknown(after)) {
            addForm(record);
            documents.addAll(
                    jdbc.sql(DOCUMENTS).param(record.id()).query(String.class).list());
            last = Math.max(last, record.id());
        }
        documents.addAll(jdbc.sql(DRAFTS).param(from).query(String.class).list());
        documents.addAll(jdbc.sql(LATER).param(from).query(String.class).list());
        return new Added(last, documents);
    }

    private void addForm(Unknown record) {
        String words = FormWords.of(record.content());
        jdbc.sql("""
                        insert into retrieval.passage
                            (decision, record, step, task, by_account, acting_for, at, words, pairs)
                        select decision, id, step, task, recorded_by, acting_for, recorded_at, ?, ?
                        from gate.record where id = ? on conflict do nothing""")
                .params(words, Pairs.of(words).toArray(String[]::new), record.id())
                .update();
    }

    private List<Unknown> unknown(long after) {
        return jdbc.sql("""
                        select r.id, r.content from gate.record r where r.id > :after and not exists (
                            select from retrieval.passage p
                            where p.record = r.id and p.record > :after and p.sha256 is null)
                        order by r.id""").param("after", after).query(Unknown.class).list();
    }

    /** Documents whose words nobody has read out yet, the newest last. */
    List<String> unread() {
        return jdbc.sql("""
                        select p.sha256 from retrieval.passage p where p.sha256 is not null and not exists (
                            select from document.wording w where w.sha256 = p.sha256)
                        group by p.sha256 order by max(p.id)""").query(String.class).list();
    }
}
