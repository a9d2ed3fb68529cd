package cn.majordecision.step.expertreview;

import static cn.majordecision.base.regulation.Requirement.R_035;
import static cn.majordecision.base.regulation.Requirement.R_036;
import static cn.majordecision.base.regulation.Requirement.R_037;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.DraftRevision;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker says of each opinion what became of it; without enough valid ones more experts are asked (第十九条、第二十九条第三项). */
@Component
class StateExpertAdoption implements TaskHandler<StateExpertAdoption.Form> {

    private final Records records;
    private final ExpertOpinions opinions;
    private final Drafts drafts;
    private final Documents documents;

    StateExpertAdoption(Records records, ExpertOpinions opinions, Drafts drafts, Documents documents) {
        this.records = records;
        this.opinions = opinions;
        this.drafts = drafts;
        this.documents = documents;
    }

    /**
     * What became of the opinions.
     *
     * @param adoptions one row for each valid opinion
     * @param textChange what was done to the text
     * @param draft the new text
     * @param changeNote what changed and why
     */
    record Form(
            @Nullable List<Adoption> adoptions,
            DraftRevision.@Nullable Answer textChange,
            @Nullable String draft,
            @Nullable String changeNote) {

        DraftRevision revision() {
            return new DraftRevision(textChange, draft, changeNote);
        }

        long statementsOn(String expert) {
            return Filled.rows(adoptions).stream()
                    .filter(row -> Objects.equals(row.expert(), expert))
                    .count();
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        Stream<Rule<TaskInHand<Form>>> own = Stream.of(
                Rule.of(
                        R_035,
                        "StateExpertAdoption.everyOpinion",
                        task -> unstated(task).isEmpty(),
                        task -> new Object[] {opinions.names(unstated(task))}),
                Rule.of(
                        R_035,
                        "StateExpertAdoption.reasons",
                        task -> Filled.rows(task.form().adoptions()).stream().allMatch(Adoption::complete)),
                Rule.of(
                        R_035,
                        "StateExpertAdoption.changeTooEarly",
                        task -> !task.form().revision().changed() || opinions.suffice(task.decision()),
                        task -> new Object[] {opinions.required(task.decision())}));
        return Stream.concat(
                        own,
                        DraftRevision.<Form>rules(R_035, task -> task.form().revision(), documents::has).stream())
                .toList();
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        boolean suffice = opinions.suffice(task.decision());
        task.form().revision().apply(drafts, task.decision(), task.actor().userId());
        StepOutcome outcome = StepOutcome.of(task).with(task.form().draft());
        records.complete(suffice ? outcome.proves(R_035, R_036, R_037) : outcome);
        return Flags.of(ExpertReviewProcess.OPINIONS_SUFFICE, suffice);
    }

    /** The experts whose valid opinion is not spoken of, or more than once. */
    private List<String> unstated(TaskInHand<Form> task) {
        return opinions.valid(task.decision()).stream()
                .filter(expert -> task.form().statementsOn(expert) != 1)
                .toList();
    }
}
