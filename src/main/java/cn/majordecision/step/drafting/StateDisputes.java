package cn.majordecision.step.drafting;

import static cn.majordecision.base.regulation.Requirement.R_016;

import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker states what could not be agreed, for the organ to decide on; no disagreeing unit is left out (第十三条). */
@Component
class StateDisputes implements TaskHandler<StateDisputes.Form> {

    private final Records records;
    private final Units units;

    StateDisputes(Records records, Units units) {
        this.records = records;
        this.units = units;
    }

    /**
     * The disputes.
     *
     * @param disputes one row for each unit that disagrees
     */
    record Form(@Nullable List<Dispute> disputes) {

        List<Dispute> rows() {
            return Filled.rows(disputes);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_016,
                        "StateDisputes.fourElements",
                        task -> Filled.in(task.form().rows())
                                && task.form().rows().stream().allMatch(Dispute::complete)),
                Rule.of(R_016, "StateDisputes.everyUnit", task -> leftOut(task).isEmpty(), task ->
                        new Object[] {leftOut(task).stream().collect(Collectors.joining("、"))}));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task).proves(R_016));
        return Flags.none();
    }

    /** The names of the units that disagree and are not spoken of. */
    private List<String> leftOut(TaskInHand<Form> task) {
        return records.latest(task.decision(), "ConsultUnits", ConsultUnits.Form.class).stream()
                .flatMap(consulted -> consulted.form().disagreeing().stream())
                .filter(unit -> task.form().rows().stream().noneMatch(row -> Objects.equals(row.unit(), unit)))
                .map(unit -> units.find(unit).map(Unit::name).orElse(unit))
                .toList();
    }
}
