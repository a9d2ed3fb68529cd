package cn.majordecision.base.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each person was told; nobody reads what was told to another. Owner of {@code notice.notice}.
 *
 * <p>Told in the transaction of what has happened: when that is undone, nothing was said.
 */
@Component
public class PersonalNotices {

    private static final String SELECT =
            "select id, kind, decision, task, sentence, written_at, read_at from notice.notice"
                    + " where person = :person and shown ";

    private final JdbcClient jdbc;
    private final Mails mails;
    private final MailHouse house;

    PersonalNotices(JdbcClient jdbc, Mails mails, MailHouse house) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.house = house;
    }

    /** Tells these people, each in the ways chosen; what somebody was told before is not told again. */
    @Transactional
    public void tell(News news, Collection<String> people) {
        if (people.isEmpty()) {
            return;
        }
        List<Long> written = jdbc.sql("""
                        insert into notice.notice (person, kind, decision, task, subject, occasion, sentence, shown)
                        select a.id, :kind, cast(:decision as text), cast(:task as text), :subject, :occasion, :sentence, coalesce(c.shown, true)
                          from identity.account a left join notice.choice c on c.person = a.id and c.kind = :kind
                         where a.id = any(:people) and a.enabled
                           and (coalesce(c.shown, true) or :mail and coalesce(c.mailed, true) and a.mail is not null)
                         order by a.id
                        on conflict do nothing returning id
                        """)
                .param("kind", news.kind().name())
                .param("decision", news.decision())
                .param("task", news.task())
                .param("subject", news.subject())
                .param("occasion", news.occasion())
                .param("sentence", news.sentence())
                .param("mail", house.open())
                .param("people", people.toArray(String[]::new))
                .query(Long.class)
                .list();
        if (house.open()) {
            mails.queue(written);
        }
    }

    /** How many a person has not read. */
    public int unread(String person) {
        return jdbc.sql("select count(*) from notice.notice where person = ? and shown and read_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** What a person was told, the newest first; so many after the first ones. */
    public List<Notice> of(String person, boolean unreadOnly, int after, int most) {
        return jdbc.sql(SELECT + (unreadOnly ? "and read_at is null " : "")
                        + "order by id desc offset :after limit :most")
                .param("person", person)
                .param("after", after)
                .param("most", most)
                .query(PersonalNotices::notice)
                .list();
    }

    /** One of a person's own. */
    public Optional<Notice> find(String person, long id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("person", person)
                .param("id", id)
                .query(PersonalNotices::notice)
                .optional();
    }

    /** Marks one of a person's own as read; false when it is not theirs. */
    @Transactional
    public boolean read(String person, long id) {
        return jdbc.sql("update notice.notice set read_at = coalesce(read_at, gate.now())"
                                + " where person = ? and id = ? and shown")
                        .params(person, id)
                        .update()
                > 0;
    }

    /** Marks everything up to this one as read; what came after the page was shown stays unread. */
    @Transactional
    public void readUntil(String person, long id) {
        jdbc.sql(
                        "update notice.notice set read_at = gate.now() where person = ? and id <= ? and shown and read_at is null")
                .params(person, id)
                .update();
    }

    /** A task is done: nobody needs to be told of it any more, but all may still read what they were told. */
    @Transactional
    public void settle(String task) {
        jdbc.sql("update notice.notice set read_at = gate.now() where task = ? and read_at is null")
                .param(task)
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("decision"),
                row.getString("task"),
                row.getString("sentence"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("read_at") != null);
    }
}
