package cn.majordecision.step.publication;

import static cn.majordecision.base.regulation.Requirement.R_007;
import static cn.majordecision.base.regulation.Requirement.R_061;

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

/** The government office asks and reports to the Party committee of the same level, before anything is issued (第三十一条). */
@Component
class ReportToPartyCommittee implements TaskHandler<ReportToPartyCommittee.Form> {

    private final Records records;
    private final Foundation foundation;
    private final Given given;

    ReportToPartyCommittee(Records records, Foundation foundation, Given given) {
        this.records = records;
        this.foundation = foundation;
        this.given = given;
    }

    /**
     * The report and its answer.
     *
     * @param reportNumber official number of the report
     * @param reportedOn day of the report
     * @param reply what the committee answered
     * @param report the report with the answer, a stored document
     */
    record Form(
            @Nullable String reportNumber,
            @Nullable LocalDate reportedOn,
            @Nullable String reply,
            @Nullable String report) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_061,
                        "ReportToPartyCommittee.reportNumber",
                        task -> Filled.in(task.form().reportNumber())),
                Rule.of(
                        R_061,
                        "ReportToPartyCommittee.reportedOn",
                        task -> given.past(task, task.form().reportedOn())),
                Rule.of(
                        R_061,
                        "ReportToPartyCommittee.reply",
                        task -> Filled.in(task.form().reply())),
                Rule.of(
                        R_061,
                        "ReportToPartyCommittee.report",
                        task -> given.stored(task.form().report())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task).proves(R_061).with(task.form().report()));
        return Flags.of(PublicationProcess.CONGRESS_REPORT_DUE, foundation.due(task.decision(), R_007));
    }
}
