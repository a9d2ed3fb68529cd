package cn.majordecision.portal.decisions;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.TimelineEntry;
import cn.majordecision.matter.decision.Timelines;
import cn.majordecision.matter.decision.Unmet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the page of a decision says, each part asked for where the page shows it. */
@Component
class Facts {

    private final Steps steps;
    private final Gate gate;
    private final Drafts drafts;
    private final Timelines timelines;
    private final Procedures procedures;
    private final Documents documents;
    private final Accounts accounts;
    private final Units units;
    private final Groups groups;

    Facts(
            Steps steps,
            Gate gate,
            Drafts drafts,
            Timelines timelines,
            Procedures procedures,
            Documents documents,
            Accounts accounts,
            Units units,
            Groups groups) {
        this.steps = steps;
        this.gate = gate;
        this.drafts = drafts;
        this.timelines = timelines;
        this.procedures = procedures;
        this.documents = documents;
        this.accounts = accounts;
        this.units = units;
        this.groups = groups;
    }

    /** The statutory steps. */
    public List<StepView> steps(Decision decision) {
        return steps.of(decision.number());
    }

    /** What the gate still waits for. */
    public List<Unmet> unmet(Decision decision) {
        return gate.unmet(decision.number());
    }

    /** The versions of the draft, oldest first. */
    public List<Draft> drafts(Decision decision) {
        return drafts.all(decision.number());
    }

    /** The record, oldest first. */
    public List<TimelineEntry> timeline(Decision decision) {
        return timelines.of(decision.number());
    }

    /** The open tasks. */
    public List<OpenTask> tasks(Decision decision) {
        return procedures.open(decision.number());
    }

    /** Who may do a task, in words. */
    public String whoActs(OpenTask task) {
        return procedures.groups(task.id()).stream().map(this::group).collect(Collectors.joining("、"));
    }

    /** The name a document was given. */
    public String document(String sha256) {
        return documents.find(sha256).map(Document::name).orElse(sha256);
    }

    /** A person's name. */
    public String person(String id) {
        return accounts.find(id).map(Account::name).orElse(id);
    }

    /** A unit's name. */
    public String unit(String id) {
        return units.find(id).map(Unit::name).orElse(id);
    }

    boolean mayWithdraw(String user, Decision decision) {
        return groups.of(user).contains(Role.UNDERTAKER.groupOf(decision.unit()));
    }

    private String group(String group) {
        int dot = group.indexOf('.');
        String role = dot < 0 ? group : group.substring(0, dot);
        String rest = dot < 0 ? "" : group.substring(dot + 1);
        if (role.equals("person")) {
            return person(rest);
        }
        String label = Role.of(role).map(Role::label).orElse(role);
        return rest.isEmpty() ? label : unit(rest) + label;
    }
}
