package cn.majordecision.base.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The e-mails to be sent and how each fared; none is ever forgotten. Owner of {@code notice.mail}. */
@Component
public class Mails {

    private static final String SELECT = """
            select m.notice, m.state, m.attempts, m.due_at, m.reason, n.kind, n.decision, n.sentence,
                   n.person, a.name, a.mail, a.enabled
              from notice.mail m join notice.notice n on n.id = m.notice join identity.account a on a.id = n.person
            """;

    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an e-mail fares. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP,
        WITHHELD
    }

    /**
     * An e-mail.
     *
     * @param notice id of the notice it brings
     * @param attempts how often it could not be sent
     * @param due when it is tried (again)
     * @param reason why it could not be sent, or null
     * @param person account of the recipient
     * @param name the recipient's name
     * @param address where to; null when the person has taken it back
     * @param enabled whether the recipient's account is open
     */
    public record Mail(
            long notice,
            State state,
            int attempts,
            Instant due,
            @Nullable String reason,
            NoticeKind kind,
            @Nullable String decision,
            String sentence,
            String person,
            String name,
            @Nullable String address,
            boolean enabled) {}

    /** Those of the notices whose readers want them by e-mail and have an address. */
    void queue(Collection<Long> notices) {
        jdbc.sql("""
                        insert into notice.mail (notice)
                        select n.id from notice.notice n join identity.account a on a.id = n.person and a.mail is not null
                          left join notice.choice c on c.person = n.person and c.kind = n.kind
                         where n.id = any(:notices) and coalesce(c.mailed, true)
                        """).param("notices", notices.toArray(Long[]::new)).update();
    }

    /** The next one that is due, held until the transaction ends; passes by what another node holds. */
    Optional<Mail> claim() {
        return jdbc.sql(SELECT + " where m.state = 'WAITING' and m.due_at <= gate.now()"
                        + " order by m.due_at, m.notice limit 1 for update of m skip locked")
                .query(Mails::mail)
                .optional();
    }

    void sent(Mail mail) {
        end(mail, State.SENT, null);
    }

    /** It will not be sent, and this is why. */
    void withhold(Mail mail, String reason) {
        end(mail, State.WITHHELD, reason);
    }

    /** It could not be sent; tried again after a while, or given up. */
    void failed(Mail mail, String reason, Optional<Duration> again) {
        jdbc.sql("update notice.mail set attempts = attempts + 1, reason = :reason, state = :state,"
                        + " due_at = gate.now() + make_interval(secs => :seconds), changed_at = gate.now()"
                        + " where notice = :notice")
                .param("reason", reason)
                .param("state", (again.isPresent() ? State.WAITING : State.GIVEN_UP).name())
                .param("seconds", again.orElse(Duration.ZERO).toSeconds())
                .param("notice", mail.notice())
                .update();
    }

    /** Those that could not be sent, given up or still tried, the newest first. */
    public List<Mail> troubled(int most) {
        return jdbc.sql(SELECT + " where m.state = 'GIVEN_UP' or m.state = 'WAITING' and m.attempts > 0"
                        + " order by m.state, m.notice desc limit ?")
                .param(most)
                .query(Mails::mail)
                .list();
    }

    /** How many there are in each state. */
    public Map<State, Long> counts() {
        return jdbc
                .sql("select state, count(*) as n from notice.mail group by state")
                .query((row, n) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everything that was given up is tried again from now on. */
    @Transactional
    public int again() {
        return jdbc.sql("update notice.mail set state = 'WAITING', attempts = 0, due_at = gate.now(),"
                        + " changed_at = gate.now() where state = 'GIVEN_UP'")
                .update();
    }

    private void end(Mail mail, State state, @Nullable String reason) {
        jdbc.sql("update notice.mail set state = ?, reason = ?, changed_at = gate.now() where notice = ?")
                .params(state.name(), reason, mail.notice())
                .update();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("notice"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("reason"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("decision"),
                row.getString("sentence"),
                row.getString("person"),
                row.getString("name"),
                row.getString("mail"),
                row.getBoolean("enabled"));
    }
}
