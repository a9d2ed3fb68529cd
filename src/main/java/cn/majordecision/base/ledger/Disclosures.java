package cn.majordecision.base.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The personal data that entries commit to: read while they are kept, erased on order of whoever may (《个人信息保护法》第四十七条). */
@Component
public class Disclosures {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Disclosures(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What the commitment stands for, unless it was erased. */
    public Optional<String> value(String commit) {
        return jdbc.sql("select value from ledger.disclosure where commit = ?")
                .param(commit)
                .query(String.class)
                .optional();
    }

    /**
     * What one entry commits to under a name.
     *
     * @param commit the hash of salt, name and value that stands in the entry
     */
    public record Opened(String commit, String salt, String name, String value) {}

    /** What an entry commits to under that name, unless it was erased. */
    public Optional<Opened> of(String chain, long seq, String name) {
        return jdbc.sql(
                        "select commit, salt, name, value from ledger.disclosure where chain = ? and seq = ? and name = ?")
                .params(chain, seq, name)
                .query(Opened.class)
                .optional();
    }

    /** What one entry of a chain commits to, with its place. */
    public record Placed(long seq, String salt, String name, String value) {}

    /** What is still kept of the first entries of a chain, in order. */
    public List<Placed> ofFirst(String chain, long size) {
        return jdbc.sql("select seq, salt, name, value from ledger.disclosure where chain = ? and seq <= ?"
                        + " order by seq, name collate \"C\"")
                .params(chain, size)
                .query(Placed.class)
                .list();
    }

    /** Erases what the commitment stands for and records on whose authority and why. */
    @Transactional
    public void erase(String commit, String authority, String reason) {
        String chain = jdbc.sql("select chain from ledger.disclosure where commit = ?")
                .param(commit)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("没有这项个人信息，或者已经删除"));
        events.publishEvent(new DisclosureErased(Ledger.HOUSE.equals(chain) ? null : chain, commit, authority, reason));
    }

    void keep(String chain, long seq, Disclosure disclosure) {
        jdbc.sql("select ledger.disclose(?, ?, ?, ?, ?, ?)")
                .params(disclosure.commit(), chain, seq, disclosure.salt(), disclosure.name(), disclosure.value())
                .query((row, n) -> seq)
                .single();
    }
}
