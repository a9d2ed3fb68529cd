package cn.majordecision.step.publication;

import static cn.majordecision.base.regulation.Requirement.R_007;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The government office lays the matter before the people's congress or its standing committee, before issue (第八条第一款). */
@Component
class ReportToPeoplesCongress implements TaskHandler<ReportToPeoplesCongress.Form> {

    private final Records records;
    private final Given given;

    ReportToPeoplesCongress(Records records, Given given) {
        this.records = records;
        this.given = given;
    }

    /** Whether the congress is told, or decides itself (第八条). */
    enum Kind {
        REPORT,
        DECIDE
    }

    /**
     * The report and its answer.
     *
     * @param kind told or asked to decide
     * @param reportNumber official number of the report
     * @param reportedOn day of the report
     * @param reply what the congress answered or resolved
     * @param report the report with the answer, a stored document
     */
    record Form(
            @Nullable Kind kind,
            @Nullable String reportNumber,
            @Nullable LocalDate reportedOn,
            @Nullable String reply,
            @Nullable String report) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_007,
                        "ReportToPeoplesCongress.kind",
                        task -> task.form().kind() != null),
                Rule.of(
                        R_007,
                        "ReportToPeoplesCongress.decide",
                        task -> task.form().kind() != Kind.REPORT || !mustDecide(task.decision())),
                Rule.of(
                        R_007,
                        "ReportToPeoplesCongress.reportNumber",
                        task -> Filled.in(task.form().reportNumber())),
                Rule.of(
                        R_007,
                        "ReportToPeoplesCongress.reportedOn",
                        task -> given.past(task, task.form().reportedOn())),
                Rule.of(
                        R_007,
                        "ReportToPeoplesCongress.reply",
                        task -> Filled.in(task.form().reply())),
                Rule.of(
                        R_007,
                        "ReportToPeoplesCongress.report",
                        task -> given.stored(task.form().report())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task).proves(R_007).with(task.form().report()));
        return Flags.none();
    }

    private boolean mustDecide(String decision) {
        return records.latest(decision, Proposal.TASK, Proposal.class)
                .filter(record -> Kind.DECIDE.name().equals(record.form().congress()))
                .isPresent();
    }
}
