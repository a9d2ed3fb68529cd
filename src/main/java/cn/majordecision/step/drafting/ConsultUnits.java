package cn.majordecision.step.drafting;

import static cn.majordecision.base.regulation.Requirement.R_016;

import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker consults every unit whose duties the matter touches, until each has answered or its time has run out (第十三条). */
@Component
class ConsultUnits implements TaskHandler<ConsultUnits.Form> {

    private final Records records;
    private final Decisions decisions;
    private final RequirementPlan plan;
    private final Units units;
    private final Documents documents;
    private final WorkingDays workingDays;
    private final Clock clock;

    ConsultUnits(
            Records records,
            Decisions decisions,
            RequirementPlan plan,
            Units units,
            Documents documents,
            WorkingDays workingDays,
            Clock clock) {
        this.records = records;
        this.decisions = decisions;
        this.plan = plan;
        this.units = units;
        this.documents = documents;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Who was consulted and what came of it.
     *
     * @param unitsTouched TOUCHED, NONE, or KEPT when the consultation of an earlier pass still stands
     * @param noneReason why no unit is touched
     * @param consultations one row for each unit
     */
    record Form(
            @Nullable Touched unitsTouched,
            @Nullable String noneReason,
            @Nullable List<Consultation> consultations) {

        List<Consultation> rows() {
            return Filled.rows(consultations);
        }

        List<String> disagreeing() {
            return rows().stream()
                    .filter(Consultation::disagrees)
                    .map(row -> String.valueOf(row.unit()))
                    .toList();
        }
    }

    /** Whether the matter touches the duties of other units. */
    enum Touched {
        TOUCHED,
        NONE,
        KEPT
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_016, "ConsultUnits.answer", task -> task.form().unitsTouched() != null),
                Rule.of(R_016, "ConsultUnits.none", task -> isNot(task, Touched.NONE) || reasoned(task.form())),
                Rule.of(R_016, "ConsultUnits.kept", task -> isNot(task, Touched.KEPT) || stands(task)),
                Rule.of(R_016, "ConsultUnits.units", task -> isNot(task, Touched.TOUCHED) || named(task)),
                Rule.of(R_016, "ConsultUnits.replies", task -> task.form().rows().stream()
                        .allMatch(row -> row.silent() || row.answeredBy(today(task)))),
                Rule.of(R_016, "ConsultUnits.pending", task -> pending(task).isEmpty(), this::pendingNames),
                Rule.of(R_016, "ConsultUnits.documents", task -> task.form().rows().stream()
                        .allMatch(row -> documents.hasGiven(row.reply()))));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        boolean disputed = !task.form().disagreeing().isEmpty();
        StepOutcome outcome = StepOutcome.of(task)
                .with(task.form().rows().stream().map(Consultation::reply).toArray(String[]::new));
        records.complete(disputed ? outcome.disproves(R_016) : outcome.proves(R_016));
        return Flags.of(DraftingProcess.DISPUTED, disputed);
    }

    private static boolean isNot(TaskInHand<Form> task, Touched answer) {
        return task.form().unitsTouched() != answer;
    }

    private static boolean reasoned(Form form) {
        return Filled.in(form.noneReason()) && form.rows().isEmpty();
    }

    private boolean stands(TaskInHand<Form> task) {
        return task.form().rows().isEmpty()
                && plan.row(task.decision(), R_016)
                        .filter(row -> row.state() == PlanState.MET)
                        .isPresent();
    }

    /** True when there is at least one unit, each known, once only, and asked on a day that has come. */
    private boolean named(TaskInHand<Form> task) {
        List<Consultation> rows = task.form().rows();
        long distinct = rows.stream().map(Consultation::unit).distinct().count();
        return !rows.isEmpty()
                && distinct == rows.size()
                && rows.stream().allMatch(row -> known(row.unit()) && row.sentBy(today(task)));
    }

    /** The units that neither answered nor let their time run out. */
    private List<Consultation> pending(TaskInHand<Form> task) {
        int days = days(task);
        return task.form().rows().stream()
                .filter(Consultation::silent)
                .filter(row -> row.sentOn() == null
                        || !workingDays.plus(row.sentOn(), days).isBefore(today(task)))
                .toList();
    }

    private Object[] pendingNames(TaskInHand<Form> task) {
        String names = pending(task).stream().map(row -> name(row.unit())).collect(Collectors.joining("、"));
        return new Object[] {names, days(task)};
    }

    private int days(TaskInHand<Form> task) {
        return decisions.get(task.decision()).profile().number(Parameter.CONSULTATION_WORKING_DAYS);
    }

    private LocalDate today(TaskInHand<Form> task) {
        return LocalDate.ofInstant(task.at(), clock.getZone());
    }

    private boolean known(@Nullable String unit) {
        return unit != null && units.find(unit).isPresent();
    }

    private String name(@Nullable String unit) {
        return unit == null ? "" : units.find(unit).map(Unit::name).orElse(unit);
    }
}
