package cn.majordecision.step.publiccomment;

import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.Personal;
import cn.majordecision.base.ledger.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public said: added with its entry in the ledger, never changed; only where each was sorted moves (第十八条). */
@Component
class Comments {

    private final JdbcClient jdbc;
    private final LedgerEntries ledger;
    private final ApplicationEventPublisher events;

    Comments(JdbcClient jdbc, LedgerEntries ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    /** A comment as its author finds it again. */
    record Filed(
            long id,
            String consultation,
            long seq,
            @Nullable Integer paragraph,
            Instant receivedAt,
            @Nullable String category) {}

    /** How many comments a class of opinions has. */
    record Count(String category, long comments) {}

    /** Keeps a comment and answers its receipt number. */
    @Transactional
    String receive(Said said) {
        String receipt = Receipts.next();
        String chain = Consultation.chain(said.consultation());
        events.publishEvent(new CommentReceived(
                chain,
                Sha256.of(receipt),
                said.channel(),
                said.paragraph(),
                new Personal(said.content()),
                personal(said.name()),
                personal(said.contact()),
                said.attachments().stream().map(Attachments.Kept::sha256).toList()));
        long id = insert(said, ledger.size(chain), receipt);
        jdbc.sql("insert into publiccomment.place (comment, consultation) values (?, ?)")
                .params(id, said.consultation())
                .update();
        said.attachments()
                .forEach(attachment -> jdbc.sql("insert into publiccomment.enclosure (comment, token) values (?, ?)")
                        .params(id, attachment.token())
                        .update());
        return receipt;
    }

    private long insert(Said said, long seq, String receipt) {
        return jdbc.sql("""
                        insert into publiccomment.comment
                            (consultation, seq, receipt, submission, channel, paragraph, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        said.consultation(),
                        seq,
                        receipt,
                        said.submission(),
                        said.channel(),
                        said.paragraph(),
                        said.enteredBy())
                .query(Long.class)
                .single();
    }

    /** The receipt of a form that was sent before. */
    Optional<String> receiptOf(String consultation, String submission) {
        return jdbc.sql("select receipt from publiccomment.comment where submission = ? and consultation = ?")
                .params(submission, consultation)
                .query(String.class)
                .optional();
    }

    Optional<Filed> byReceipt(String receipt) {
        return jdbc.sql("""
                        select m.id, m.consultation, m.seq, m.paragraph, m.received_at, p.category
                        from publiccomment.comment m join publiccomment.place p on p.comment = m.id where m.receipt = ?
                        """).param(receipt).query(Filed.class).optional();
    }

    /** Puts comments of a consultation into a class; those of another are left alone. */
    @Transactional
    void sort(String consultation, String category, List<Long> comments) {
        if (comments.isEmpty()) {
            return;
        }
        List<Long> places = jdbc.sql("""
                        update publiccomment.place p set category = :category from publiccomment.comment m
                        where m.id = p.comment and p.consultation = :consultation and p.comment in (:comments)
                            and p.category is distinct from :category returning m.seq
                        """)
                .param("category", category)
                .param("consultation", consultation)
                .param("comments", comments)
                .query(Long.class)
                .list();
        if (!places.isEmpty()) {
            events.publishEvent(new CommentsSorted(
                    Consultation.chain(consultation),
                    category,
                    places.stream().sorted().toList()));
        }
    }

    /** How many are not handled yet. */
    long open(String consultation) {
        return jdbc.sql("select count(*) from publiccomment.place where consultation = ? and category is null")
                .param(consultation)
                .query(Long.class)
                .single();
    }

    /** The classes that have comments. */
    List<Count> counts(String consultation) {
        return jdbc.sql("""
                        select category, count(*) as comments from publiccomment.place
                        where consultation = ? and category is not null group by category order by category
                        """).param(consultation).query(Count.class).list();
    }

    /** How many there are. */
    long received(String consultation) {
        return jdbc.sql("select count(*) from publiccomment.place where consultation = ?")
                .param(consultation)
                .query(Long.class)
                .single();
    }

    private static @Nullable Personal personal(String value) {
        return value.isEmpty() ? null : new Personal(value);
    }
}
