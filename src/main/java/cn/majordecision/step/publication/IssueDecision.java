package cn.majordecision.step.publication;

import static cn.majordecision.base.regulation.Requirement.R_053;
import static cn.majordecision.base.regulation.Requirement.R_060;
import static cn.majordecision.base.regulation.Requirement.R_062;
import static cn.majordecision.base.regulation.Requirement.R_065;

import cn.majordecision.base.identity.Units;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The administrative head signs the very text that was adopted and names who carries it out (第三十条、第三十四条). */
@Component
class IssueDecision implements TaskHandler<IssueDecision.Form> {

    private final Records records;
    private final Decisions decisions;
    private final Foundation foundation;
    private final Units units;

    IssueDecision(Records records, Decisions decisions, Foundation foundation, Units units) {
        this.records = records;
        this.decisions = decisions;
        this.foundation = foundation;
        this.units = units;
    }

    /**
     * The decision as issued.
     *
     * @param officialNumber its official number (文号)
     * @param text the final text, a stored document
     * @param executingUnits ids of the units that carry it out (第三十四条)
     */
    record Form(
            @Nullable String officialNumber,
            @Nullable String text,
            @Nullable List<String> executingUnits) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return Stream.concat(
                        Stream.of(
                                Rule.<TaskInHand<Form>>of(
                                        R_060,
                                        "IssueDecision.officialNumber",
                                        task -> Filled.in(task.form().officialNumber())),
                                Rule.<TaskInHand<Form>>of(R_053, "IssueDecision.text", this::isAdoptedText),
                                Rule.<TaskInHand<Form>>of(
                                        R_065, "IssueDecision.executingUnits", task -> known(task.form()))),
                        foundation.<Form>rules("IssueDecision").stream())
                .toList();
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task).proves(R_065).with(task.form().text()));
        decisions.move(task.decision(), DecisionState.ISSUED);
        return Flags.of(PublicationProcess.PUBLICATION_DUE, foundation.due(task.decision(), R_062));
    }

    /** The text is the adopted one; silent while nothing is adopted, which is said by a rule of its own. */
    private boolean isAdoptedText(TaskInHand<Form> task) {
        String text = task.form().text();
        return text != null
                && foundation.adoptedText(task.decision()).map(text::equals).orElse(true);
    }

    private boolean known(Form form) {
        List<String> executing = form.executingUnits();
        return executing != null
                && Filled.in(executing)
                && executing.stream().allMatch(unit -> units.find(unit).isPresent());
    }
}
