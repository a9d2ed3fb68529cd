package cn.majordecision.step.collectivedecision;

import static cn.majordecision.base.regulation.Requirement.R_046;
import static cn.majordecision.base.regulation.Requirement.R_056;
import static cn.majordecision.base.regulation.Requirement.R_057;
import static cn.majordecision.base.regulation.Requirement.R_058;
import static cn.majordecision.base.regulation.Requirement.R_059;
import static cn.majordecision.base.regulation.Requirement.R_060;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The administrative head decides on the ground of the discussion, and says why when not with the majority (第三十条). */
@Component
class DecideItem implements TaskHandler<DecideItem.Form> {

    private final Records records;
    private final Meetings meetings;
    private final Gate gate;
    private final Agenda agenda;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Deferral deferral;

    DecideItem(
            Records records,
            Meetings meetings,
            Gate gate,
            Agenda agenda,
            Drafts drafts,
            Decisions decisions,
            Deferral deferral) {
        this.records = records;
        this.meetings = meetings;
        this.gate = gate;
        this.agenda = agenda;
        this.drafts = drafts;
        this.decisions = decisions;
        this.deferral = deferral;
    }

    /**
     * The decision.
     *
     * @param minutesTrue whether the minutes are true; otherwise they go back to be corrected
     * @param minutesErrors what is wrong in them
     * @param result what is decided
     * @param requestedChanges the changes the meeting asks for, when adopted in principle
     * @param reasonsAtMeeting the reasons given at the meeting for departing from the majority
     */
    record Form(
            @Nullable Boolean minutesTrue,
            @Nullable String minutesErrors,
            @Nullable Outcome result,
            @Nullable String requestedChanges,
            @Nullable String reasonsAtMeeting) {

        boolean confirmed() {
            return Boolean.TRUE.equals(minutesTrue);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_059, "DecideItem.minutesTrue", task -> task.form().minutesTrue() != null),
                Rule.of(
                        R_059,
                        "DecideItem.minutesErrors",
                        task -> !Boolean.FALSE.equals(task.form().minutesTrue())
                                || Filled.in(task.form().minutesErrors())),
                Rule.of(
                        R_060,
                        "DecideItem.result",
                        task -> !task.form().confirmed() || task.form().result() != null),
                Rule.of(
                        R_060,
                        "DecideItem.requestedChanges",
                        task -> task.form().result() != Outcome.ADOPTED_WITH_CHANGES
                                || Filled.in(task.form().requestedChanges())),
                Rule.of(R_058, "DecideItem.reasonsAtMeeting", this::reasonsWhereDue),
                Rule.of(R_046, "DecideItem.cleared", task -> gate.cleared(task.decision())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        if (!task.form().confirmed()) {
            records.complete(StepOutcome.of(task).disproves(R_057, R_059));
            return Flags.of(CollectiveDecisionProcess.MINUTES_CONFIRMED, false);
        }
        String decision = task.decision();
        Outcome outcome = Objects.requireNonNull(task.form().result());
        agenda.decide(decision, outcome, drafts.current(decision).orElseThrow().version());
        StepOutcome discussed = StepOutcome.of(task).proves(R_056, R_058);
        records.complete(outcome == Outcome.DEFERRED ? discussed : discussed.proves(R_060));
        follow(decision, outcome);
        return Flags.of(CollectiveDecisionProcess.MINUTES_CONFIRMED, true)
                .and(CollectiveDecisionProcess.OUTCOME, outcome)
                .and(CollectiveDecisionProcess.DEFERRAL_LAPSES, deferral.lapses(decision));
    }

    private void follow(String decision, Outcome outcome) {
        switch (outcome) {
            case ADOPTED -> decisions.move(decision, DecisionState.ADOPTED);
            case REJECTED -> decisions.move(decision, DecisionState.REJECTED);
            case DEFERRED -> deferral.begin(decision);
            case ADOPTED_WITH_CHANGES, DISCUSS_AGAIN -> {
                // The matter goes on: the text is changed, or discussed again.
            }
        }
    }

    private boolean reasonsWhereDue(TaskInHand<Form> task) {
        Outcome outcome = task.form().result();
        return !task.form().confirmed()
                || outcome == null
                || !new Majority(meetings.speeches(task.decision())).departedFromBy(outcome)
                || Filled.in(task.form().reasonsAtMeeting());
    }
}
