package cn.majordecision.matter.proposal;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of proposals, shown to the unit that studies each, to the government office, the administrative head and the
 * auditor (第八条第二款、第十条). Owner of the tables of this room.
 */
@Component
public class Proposals {

    /** Proposals on one page of the register. */
    public static final int PAGE = 20;

    private static final Set<Role> OF_ALL = Set.of(Role.GOVERNMENT_OFFICE, Role.ADMINISTRATIVE_HEAD, Role.AUDITOR);

    private static final String SELECT = """
            select * from (
              select p.*, t.decision, case
                  when t.decision is not null then 'TAKEN_UP'
                  when s.id is null then 'IN_STUDY'
                  when a.agreed is null then 'ADVISED_AGAINST'
                  when a.agreed then 'NOT_STARTED'
                  else 'IN_STUDY' end as standing
                from proposal.proposal p
                left join lateral (select id from proposal.study where proposal = p.id order by id desc limit 1) s on true
                left join proposal.answer a on a.study = s.id
                left join proposal.taken_up t on t.proposal = p.id
               where :all or p.unit = any(:units)) shown
             where true""";

    private final JdbcClient jdbc;
    private final Groups groups;

    Proposals(JdbcClient jdbc, Groups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    /** Those a person may see, the newest first, one page and one more; an unknown standing and empty words ask for all. */
    public List<Proposal> page(String user, @Nullable Standing standing, String words, int page) {
        return shownTo(
                        user,
                        " and (cast(:standing as text) is null or standing = :standing)"
                                + " and (strpos(title, :words) > 0 or strpos(proposer, :words) > 0 or strpos(content, :words) > 0)"
                                + " order by id desc limit :most offset :from")
                .param("standing", standing == null ? null : standing.name())
                .param("words", words)
                .param("most", PAGE + 1)
                .param("from", (long) page * PAGE)
                .query(Proposals::proposal)
                .list();
    }

    /** One, if the person may see it. */
    public Optional<Proposal> find(String user, long id) {
        return shownTo(user, " and id = :id")
                .param("id", id)
                .query(Proposals::proposal)
                .optional();
    }

    /** What was found against a proposal and decided on it, in order. */
    public List<Study> studies(long proposal) {
        return jdbc.sql("select s.*, a.agreed, a.opinion, a.answered_by, a.answered_at from proposal.study s"
                        + " left join proposal.answer a on a.study = s.id where s.proposal = ? order by s.id")
                .param(proposal)
                .query(Proposals::study)
                .list();
    }

    /** The proposal a decision takes up: its number in the register and how it came in. */
    public Optional<String> takenUpBy(String decision) {
        return jdbc.sql("select p.id, p.channel from proposal.taken_up t join proposal.proposal p on p.id = t.proposal"
                        + " where t.decision = ?")
                .param(decision)
                .query((row, n) -> "第" + row.getLong("id") + "号（"
                        + Channel.valueOf(row.getString("channel")).label() + "）")
                .optional();
    }

    /** Whether the person may read this document because it is part of a proposal the person may see. */
    boolean shows(String user, String sha256) {
        return !shownTo(user, " and document = :document limit 1")
                .param("document", sha256)
                .query(Proposals::proposal)
                .list()
                .isEmpty();
    }

    long add(Incoming incoming, String by) {
        return jdbc.sql(
                        "insert into proposal.proposal (channel, proposer, received_on, title, content, document, unit, registered_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        String.valueOf(incoming.channel()),
                        incoming.proposer(),
                        incoming.receivedOn(),
                        incoming.title(),
                        incoming.content(),
                        incoming.document(),
                        incoming.unit(),
                        by)
                .query(Long.class)
                .single();
    }

    void found(long proposal, String finding, String by) {
        jdbc.sql("insert into proposal.study (proposal, finding, by) values (?, ?, ?)")
                .params(proposal, finding, by)
                .update();
    }

    void answered(long proposal, boolean agreed, String opinion, String by) {
        jdbc.sql("insert into proposal.answer (study, agreed, opinion, answered_by)"
                        + " select max(id), ?, ?, ? from proposal.study where proposal = ?")
                .params(agreed, opinion, by, proposal)
                .update();
    }

    void takenUp(long proposal, String decision) {
        jdbc.sql("insert into proposal.taken_up (proposal, decision) values (?, ?)")
                .params(proposal, decision)
                .update();
    }

    private JdbcClient.StatementSpec shownTo(String user, String condition) {
        Set<String> own = groups.of(user);
        return jdbc.sql(SELECT + condition)
                .param("all", OF_ALL.stream().map(Role::id).anyMatch(own::contains))
                .param("units", units(own));
    }

    /** The units whose undertaker or head this is, by oneself or for somebody. */
    private static String[] units(Set<String> own) {
        return own.stream()
                .filter(group ->
                        group.startsWith(Role.UNDERTAKER.groupOf("")) || group.startsWith(Role.UNIT_HEAD.groupOf("")))
                .map(group -> group.substring(group.indexOf('.') + 1))
                .distinct()
                .toArray(String[]::new);
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("proposer"),
                row.getObject("received_on", LocalDate.class),
                row.getString("title"),
                row.getString("content"),
                row.getString("document"),
                row.getString("unit"),
                row.getString("registered_by"),
                row.getTimestamp("registered_at").toInstant(),
                Standing.valueOf(row.getString("standing")),
                row.getString("decision"));
    }

    private static Study study(ResultSet row, int n) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Study(
                row.getString("finding"),
                row.getString("by"),
                row.getTimestamp("at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("opinion"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
