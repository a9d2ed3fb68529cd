package cn.majordecision.step.initiation;

import static cn.majordecision.base.regulation.Requirement.R_010;
import static cn.majordecision.base.regulation.Requirement.R_011;
import static cn.majordecision.step.initiation.Questionnaire.yes;

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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The administrative head decides whether to start, and names the undertaking unit and exactly one lead (第十条、第十一条). */
@Component
class ApproveInitiation implements TaskHandler<ApproveInitiation.Form> {

    private final Records records;
    private final Decisions decisions;
    private final Units units;

    ApproveInitiation(Records records, Decisions decisions, Units units) {
        this.records = records;
        this.decisions = decisions;
        this.units = units;
    }

    /**
     * The decision to start or not.
     *
     * @param approved whether the procedure starts
     * @param reason why not; or remarks
     * @param leadUnit id of the undertaking unit, the lead one where there are several
     * @param otherUnits ids of the other undertaking units
     */
    record Form(
            @Nullable Boolean approved,
            @Nullable String reason,
            @Nullable String leadUnit,
            @Nullable List<String> otherUnits) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_010, "ApproveInitiation.answer", task -> task.form().approved() != null),
                Rule.of(
                        R_010,
                        "ApproveInitiation.reason",
                        task -> yes(task.form().approved())
                                || Filled.in(task.form().reason())),
                Rule.of(
                        R_011,
                        "ApproveInitiation.leadUnit",
                        task -> !yes(task.form().approved())
                                || known(task.form().leadUnit())),
                Rule.of(R_011, "ApproveInitiation.otherUnits", task -> others(task.form())
                        .allMatch(unit ->
                                known(unit) && !Objects.equals(unit, task.form().leadUnit()))));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task));
        String unit = task.form().leadUnit();
        if (!yes(task.form().approved()) || unit == null) {
            decisions.move(task.decision(), DecisionState.NOT_STARTED);
            return Flags.of(InitiationProcess.STARTED, false);
        }
        decisions.entrust(task.decision(), unit);
        decisions.move(task.decision(), DecisionState.STARTED);
        return Flags.of(InitiationProcess.STARTED, true).and(InitiationProcess.UNIT, unit);
    }

    private boolean known(@Nullable String unit) {
        return unit != null && units.find(unit).isPresent();
    }

    private static Stream<String> others(Form form) {
        List<String> others = form.otherUnits();
        return others == null ? Stream.of() : others.stream();
    }
}
