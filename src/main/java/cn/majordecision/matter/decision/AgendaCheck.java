package cn.majordecision.matter.decision;

import cn.majordecision.base.ledger.Evidence;
import cn.majordecision.base.ledger.LedgerCheck;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * Every agenda item had a clearance when it was placed: for the text of that hour, with every requirement owed by then proven for
 * it, not before its period was over, or lawfully ruled out (第二十五条第二款 R-046).
 */
final class AgendaCheck implements LedgerCheck {

    /** The text of the hour, and the position the clearance names, which can only have grown since. */
    private static final String TEXTS = """
            select a.decision, a.id from gate.agenda_item a
            left join gate.clearance c on c.id = a.clearance and c.decision = a.decision and c.cleared_at <= a.placed_at
            left join gate.decision n on n.number = a.decision
            where c.id is null or n.number is null or c.position > n.position
                or c.draft_version || ' ' || c.draft_sha256 is distinct from (
                    select d.version || ' ' || d.sha256 from gate.draft d
                    where d.decision = a.decision and d.added_at <= a.placed_at order by d.version desc limit 1)
            order by a.decision, a.id""";

    private static final String PROOFS = """
            select a.decision, a.id, min(q.requirement) from gate.agenda_item a
            join gate.clearance c on c.id = a.clearance
            join gate.requirement q on q.decision = a.decision and q.before_meeting and q.joined_at <= c.cleared_at
            left join lateral (select * from gate.evidence v where v.decision = q.decision
                and v.requirement = q.requirement and v.recorded_at <= c.cleared_at order by v.id desc limit 1) e on true
            left join lateral (select * from gate.period w where w.decision = q.decision
                and w.requirement = q.requirement and w.opened_at <= c.cleared_at order by w.id desc limit 1) p on true
            where case when not q.applies then coalesce(q.confirmed_at > c.cleared_at, true)
                else e.id is null or not e.holds or p.not_before > e.recorded_at and p.waived_by is null
                    or q.draft_bound and exists (select from gate.draft d
                    where d.decision = a.decision and d.version > e.draft_version and d.version <= c.draft_version
                        and not (d.change = 'INSUBSTANTIAL' and coalesce(d.confirmed_at <= c.cleared_at, false))) end
            group by a.decision, a.id order by a.decision, a.id""";

    @Override
    public String name() {
        return "会议议程";
    }

    @Override
    public void look(Evidence evidence) throws Exception {
        if (evidence.connection().isEmpty()) {
            return;
        }
        try (Statement statement = evidence.connection().get().createStatement()) {
            try (ResultSet row = statement.executeQuery(TEXTS)) {
                while (row.next()) {
                    evidence.found(place(row), "列入时没有对应当时草案的上会许可");
                }
            }
            try (ResultSet row = statement.executeQuery(PROOFS)) {
                while (row.next()) {
                    evidence.found(place(row), "列入时法定程序 " + row.getString(3) + " 尚未完成");
                }
            }
        }
    }

    private static String place(ResultSet row) throws Exception {
        return "决策 " + row.getString(1) + " 议程 " + row.getLong(2);
    }
}
