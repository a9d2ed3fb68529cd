package cn.majordecision.attack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The gate reckoned a second time from bare rows and from lists of its own, without any function of the database
 * (第二十五条、第二十九条): what is owed before the meeting, and who must have done it.
 */
final class Law {

    /** Requirement, the tasks that prove it, the role that does them; ! never ruled out, ~ bound to the text, ? owed once demanded. */
    private static final String DUTIES = """
            R-012! PrepareDraft undertaker
            R-013! PrepareDraft undertaker
            R-016! ConsultUnits,StateDisputes undertaker
            R-020 StatePublicAdoption undertaker
            R-021 StatePublicAdoption undertaker
            R-022 ChooseChannels undertaker
            R-023? AnnounceDraft undertaker
            R-024? SortComments undertaker
            R-026 RecordHearing undertaker
            R-031 StatePublicAdoption undertaker
            R-035~ StateExpertAdoption undertaker
            R-036~ StateExpertAdoption undertaker
            R-037 StateExpertAdoption undertaker
            R-040~ SubmitRiskReport,ConfirmControllability risk-assessor,administrative-head
            R-042~ SubmitRiskReport,ConfirmControllability risk-assessor,administrative-head
            R-043~ ConfirmControllability administrative-head
            R-080~ IssueFairCompetitionOpinion market-regulator
            R-081 IssueFairCompetitionOpinion market-regulator
            R-082~ IssueFairCompetitionOpinion market-regulator
            R-045!~ IssueOpinion legality-reviewer
            R-046!~ IssueOpinion legality-reviewer
            R-048!~ AcceptMaterials legality-reviewer
            R-049!~ IssueOpinion legality-reviewer
            R-050!~ IssueOpinion legality-reviewer
            R-051!~ IssueOpinion legality-reviewer
            R-052!~ IssueOpinion legality-reviewer
            R-053!~ IssueOpinion legality-reviewer""";

    private final Statement sql;
    private final String decision;

    private Law(Statement sql, String decision) {
        this.sql = sql;
        this.decision = decision;
    }

    /** The requirements that are owed before the meeting and not lawfully done. */
    static Set<String> owed(Statement sql, String decision) throws SQLException {
        Law law = new Law(sql, decision);
        Set<String> owed = new TreeSet<>();
        for (String duty : DUTIES.split("\n", -1)) {
            String[] parts = duty.split(" ", -1);
            String requirement = parts[0].substring(0, 5);
            boolean demanded = !parts[0].contains("?") || law.planned(requirement);
            if (demanded
                    && !law.done(requirement, parts[0].contains("!"), parts[0].contains("~"), parts[1], parts[2])) {
                owed.add(requirement);
            }
        }
        return owed;
    }

    private boolean planned(String requirement) throws SQLException {
        return !row("select 1 as found from gate.requirement where decision = '" + decision + "' and requirement = '"
                        + requirement + "'")
                .isEmpty();
    }

    private boolean done(String requirement, boolean always, boolean bound, String tasks, String roles)
            throws SQLException {
        Map<String, String> row = row("select * from gate.requirement where decision = '" + decision
                + "' and requirement = '" + requirement + "'");
        if (row.isEmpty()
                || row.getOrDefault("before_meeting", "").equals("f")
                || (bound && row.getOrDefault("draft_bound", "").equals("f"))) {
            return false;
        }
        if (row.getOrDefault("applies", "").equals("f")) {
            return !always && holds(row.getOrDefault("confirmed_by", ""), "legality-reviewer");
        }
        Map<String, String> proof = row("select e.holds, e.record, e.draft_version, e.recorded_at, r.task,"
                + " coalesce(r.acting_for, r.recorded_by) as by from gate.evidence e join gate.record r on r.id = e.record"
                + " and r.decision = e.decision where e.decision = '" + decision + "' and e.requirement = '"
                + requirement + "' order by e.id desc limit 1");
        return "t".equals(proof.getOrDefault("holds", ""))
                && Set.of(tasks.split(",", -1)).contains(proof.getOrDefault("task", ""))
                && anyRole(proof.getOrDefault("by", ""), roles)
                && (row.getOrDefault("draft_bound", "").equals("f")
                        || current(Integer.parseInt(proof.getOrDefault("draft_version", ""))))
                && told(proof.getOrDefault("record", ""))
                && !premature(requirement, proof.getOrDefault("recorded_at", ""));
    }

    private boolean told(String record) throws SQLException {
        return !row("select 1 as found from ledger.entry where chain = '" + decision
                        + "' and convert_from(entry, 'UTF8')" + " like '%\"record\":" + record
                        + ",%\"type\":\"StepCompleted\"%'")
                .isEmpty();
    }

    private boolean anyRole(String account, String roles) throws SQLException {
        for (String role : roles.split(",", -1)) {
            if (holds(account, role)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(String account, String role) throws SQLException {
        return !row("select 1 as found from identity.account_role where account = '" + account + "' and role = '" + role
                        + "'")
                .isEmpty();
    }

    private boolean current(int version) throws SQLException {
        return row("select 1 as found from gate.draft where decision = '" + decision + "' and version > " + version
                        + " and (change <> 'INSUBSTANTIAL' or confirmed_at is null)")
                .isEmpty();
    }

    private boolean premature(String requirement, String recordedAt) throws SQLException {
        Map<String, String> period = row("select not_before > timestamptz '" + recordedAt + "' and waived_by is null as"
                + " early from gate.period where decision = '" + decision + "' and requirement = '" + requirement
                + "' order by id desc limit 1");
        boolean unopened = period.isEmpty() && Set.of("R-024", "R-049").contains(requirement);
        return unopened || "t".equals(period.getOrDefault("early", ""));
    }

    private Map<String, String> row(String query) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        try (ResultSet found = sql.executeQuery(query)) {
            if (found.next()) {
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.put(found.getMetaData().getColumnLabel(column), String.valueOf(found.getString(column)));
                }
            }
        }
        return row;
    }
}
