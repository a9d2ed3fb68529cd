package cn.majordecision.base.notice;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries the e-mails when a test says so, and knows what became of each. */
@TestComponent
public class Postman {

    private final MailRounds rounds;
    private final JdbcClient jdbc;

    Postman(MailRounds rounds, JdbcClient jdbc) {
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    /** One round: everything that is due. */
    public void round() {
        rounds.round();
    }

    /** The states of the e-mails about a decision, with how often each failed. */
    public List<String> states(String decision) {
        return jdbc.sql("select m.state || ' ' || m.attempts from notice.mail m join notice.notice n on n.id = m.notice"
                        + " where n.decision = ? order by m.notice")
                .param(decision)
                .query(String.class)
                .list();
    }

    /** Why they were not sent. */
    public List<String> reasons(String decision) {
        return jdbc.sql("select m.reason from notice.mail m join notice.notice n on n.id = m.notice"
                        + " where n.decision = ? and m.reason is not null order by m.notice")
                .param(decision)
                .query(String.class)
                .list();
    }

    /** Who was told what about a decision or a substitution: kinds by person, oldest first. */
    public List<Map.Entry<String, String>> told(String subject) {
        return jdbc.sql("select person, kind from notice.notice where decision = ? or subject = ? order by id")
                .params(subject, subject)
                .query((row, n) -> Map.entry(row.getString("person"), row.getString("kind")))
                .list();
    }
}
