package cn.majordecision.step.riskassessment;

import static cn.majordecision.base.regulation.Requirement.R_040;
import static cn.majordecision.base.regulation.Requirement.R_041;
import static cn.majordecision.base.regulation.Requirement.R_042;
import static cn.majordecision.base.regulation.Requirement.R_043;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The assessor reports on the risks of the draft, or on what was already assessed; what was found uncontrollable is assessed anew (第二十二条、第二十三条). */
@Component
class SubmitRiskReport implements TaskHandler<RiskReport> {

    private final Records records;
    private final RiskJudgements judgements;
    private final Documents documents;
    private final Clock clock;

    SubmitRiskReport(Records records, RiskJudgements judgements, Documents documents, Clock clock) {
        this.records = records;
        this.judgements = judgements;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<Rule<TaskInHand<RiskReport>>> rules() {
        return Stream.concat(contents(), findings()).toList();
    }

    /** What a report contains (第二十三条第二款). */
    private static Stream<Rule<TaskInHand<RiskReport>>> contents() {
        return Stream.of(
                made("methods", report -> Filled.in(report.methods())),
                made("departments", RiskReport::heardDepartments),
                made("riskPoints", RiskReport::namesRiskPoints),
                made("mitigation", report -> Filled.in(report.mitigation())),
                made("contingencyPlan", report -> Filled.in(report.contingencyPlan())));
    }

    private Stream<Rule<TaskInHand<RiskReport>>> findings() {
        return Stream.of(
                Rule.of(R_041, "SubmitRiskReport.reused", task -> task.form().reused() != null),
                Rule.of(
                        R_041,
                        "SubmitRiskReport.identified",
                        task -> !task.form().isReused()
                                || task.form().identifiedBy(LocalDate.ofInstant(task.at(), clock.getZone()))),
                Rule.of(R_042, "SubmitRiskReport.level", task -> task.form().level() != null),
                Rule.of(
                        R_040,
                        "SubmitRiskReport.controllable",
                        task -> task.form().controllable() != null),
                Rule.of(
                        R_042,
                        "SubmitRiskReport.report",
                        task -> documents.has(task.form().report())),
                Rule.of(
                        R_043,
                        "SubmitRiskReport.assessedAnew",
                        task -> !judgements.foundUncontrollable(
                                task.decision(), task.form().report())));
    }

    @Override
    public Flags complete(TaskInHand<RiskReport> task) {
        records.complete(
                StepOutcome.of(task).proves(R_040, R_042).with(task.form().report()));
        return Flags.none();
    }

    /** A rule for an assessment made now; an existing report is not made again (第二十二条第二款). */
    private static Rule<TaskInHand<RiskReport>> made(String name, Predicate<RiskReport> holds) {
        return Rule.of(R_042, "SubmitRiskReport." + name, task -> task.form().isReused() || holds.test(task.form()));
    }
}
