package cn.majordecision.step.publication;

import static cn.majordecision.base.regulation.Requirement.R_007;
import static cn.majordecision.base.regulation.Requirement.R_053;
import static cn.majordecision.base.regulation.Requirement.R_061;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What issuing and publishing both rest on, read from the record each time: adopted text, reports (第八条、第三十条、第三十一条). */
@Component
class Foundation {

    private final Records records;
    private final RequirementPlan plan;
    private final Agenda agenda;
    private final Drafts drafts;

    Foundation(Records records, RequirementPlan plan, Agenda agenda, Drafts drafts) {
        this.records = records;
        this.plan = plan;
        this.agenda = agenda;
        this.drafts = drafts;
    }

    /** The rules of a task that gives the decision effect; the sentences are {@code <task>.party}, {@code .congress}, {@code .adopted}. */
    <F extends Record> List<Rule<TaskInHand<F>>> rules(String task) {
        return List.of(
                Rule.of(R_061, task + ".party", inHand -> records.latest(
                                inHand.decision(), "ReportToPartyCommittee", ReportToPartyCommittee.Form.class)
                        .isPresent()),
                Rule.of(
                        R_007,
                        task + ".congress",
                        inHand -> !due(inHand.decision(), R_007) || reportedToCongress(inHand.decision())),
                Rule.of(R_053, task + ".adopted", inHand -> adoptedText(inHand.decision())
                        .isPresent()));
    }

    /** True unless the requirement was lawfully ruled out. */
    boolean due(String decision, Requirement requirement) {
        return plan.row(decision, requirement)
                .filter(row -> row.state() == PlanState.NOT_APPLICABLE)
                .isEmpty();
    }

    /** The text that may be issued: the one adopted, or the later one in which the reviewer confirmed the changes asked for. */
    Optional<String> adoptedText(String decision) {
        boolean confirmed = plan.row(decision, R_053)
                .filter(row -> row.state() == PlanState.MET)
                .isPresent();
        return agenda.lastDecided(decision)
                .filter(decided -> confirmed)
                .flatMap(decided -> drafts.current(decision).filter(current -> settles(decision, decided, current)))
                .map(Draft::sha256);
    }

    private boolean settles(String decision, Agenda.Decided decided, Draft current) {
        return switch (decided.outcome()) {
            case ADOPTED -> drafts.standsForCurrent(decision, decided.draftVersion());
            case ADOPTED_WITH_CHANGES -> current.version() > decided.draftVersion();
            case DISCUSS_AGAIN, DEFERRED, REJECTED -> false;
        };
    }

    private boolean reportedToCongress(String decision) {
        return records.latest(decision, "ReportToPeoplesCongress", ReportToPeoplesCongress.Form.class)
                .isPresent();
    }
}
