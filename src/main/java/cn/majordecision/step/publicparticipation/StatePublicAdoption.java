package cn.majordecision.step.publicparticipation;

import static cn.majordecision.base.regulation.Requirement.R_020;
import static cn.majordecision.base.regulation.Requirement.R_021;
import static cn.majordecision.base.regulation.Requirement.R_024;
import static cn.majordecision.base.regulation.Requirement.R_031;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Deadlines;
import cn.majordecision.matter.decision.DraftRevision;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker answers every class of opinions and says what became of the text (第十八条). */
@Component
class StatePublicAdoption implements TaskHandler<StatePublicAdoption.Form> {

    private final Records records;
    private final Drafts drafts;
    private final Deadlines deadlines;
    private final Encounters encounters;

    StatePublicAdoption(Records records, Drafts drafts, Deadlines deadlines, Encounters encounters) {
        this.records = records;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.encounters = encounters;
    }

    /**
     * The statement.
     *
     * @param furtherEncounters symposia, field visits and written consultations held meanwhile; may be none
     * @param opinions each class of opinions with what became of it
     * @param noOpinions true when nobody said anything by any channel
     * @param statement the stored statement on adoption (采纳情况说明)
     * @param textChange whether and how the text changed
     * @param newDraft the new text
     * @param changeNote what changed and why
     */
    record Form(
            @Nullable List<Encounter> furtherEncounters,
            @Nullable List<Opinion> opinions,
            @Nullable Boolean noOpinions,
            @Nullable String statement,
            DraftRevision.@Nullable Answer textChange,
            @Nullable String newDraft,
            @Nullable String changeNote) {

        DraftRevision revision() {
            return new DraftRevision(textChange, newDraft, changeNote);
        }

        private boolean answersAll() {
            return Filled.rows(opinions).stream().allMatch(Opinion::answered);
        }

        private boolean takesUpNothing() {
            return Filled.rows(opinions).stream().noneMatch(Opinion::takenUp);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return Stream.of(
                        opinionRules(),
                        DraftRevision.<Form>rules(R_031, task -> task.form().revision(), encounters::stored),
                        encounters.<Form>rules(Form::furtherEncounters))
                .flatMap(List::stream)
                .toList();
    }

    private List<Rule<TaskInHand<Form>>> opinionRules() {
        return List.of(
                Rule.of(
                        R_024,
                        "StatePublicAdoption.running",
                        task -> deadlines.over(task.decision(), R_024, task.at())),
                Rule.of(
                        R_031,
                        "StatePublicAdoption.opinions",
                        task -> Filled.in(Filled.rows(task.form().opinions()))
                                != Boolean.TRUE.equals(task.form().noOpinions())),
                Rule.of(R_031, "StatePublicAdoption.answered", task -> task.form()
                        .answersAll()),
                Rule.of(R_031, "StatePublicAdoption.open", task -> open(task).isEmpty(), task ->
                        new Object[] {open(task)}),
                Rule.of(
                        R_031,
                        "StatePublicAdoption.statement",
                        task -> encounters.stored(task.form().statement())),
                Rule.of(R_031, "StatePublicAdoption.sameText", task -> !sameText(task)),
                Rule.warn(
                        R_031,
                        "StatePublicAdoption.takenUpNowhere",
                        task -> task.form().takesUpNothing()
                                || task.form().revision().changed()));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form form = task.form();
        form.revision().apply(drafts, task.decision(), task.actor().userId());
        records.complete(StepOutcome.of(task)
                .proves(R_020, R_021, R_031)
                .with(form.statement(), form.newDraft())
                .with(Encounters.documents(form.furtherEncounters())));
        return Flags.none();
    }

    /** The classes of comments sorted since the channels were chosen that this statement leaves open. */
    private String open(TaskInHand<Form> task) {
        long chosen = records.earlier(task.decision(), "ChooseChannels", ChooseChannels.Form.class)
                .id();
        List<String> answered = Filled.rows(task.form().opinions()).stream()
                .map(opinion -> String.valueOf(opinion.category()).strip())
                .toList();
        return records.all(task.decision(), "SortComments", SortedComments.class).stream()
                .filter(sorted -> sorted.id() > chosen)
                .flatMap(sorted -> sorted.form().categories())
                .filter(category -> !answered.contains(category))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private boolean sameText(TaskInHand<Form> task) {
        return task.form().revision().changed()
                && drafts.current(task.decision())
                        .filter(draft -> draft.sha256().equals(task.form().newDraft()))
                        .isPresent();
    }
}
