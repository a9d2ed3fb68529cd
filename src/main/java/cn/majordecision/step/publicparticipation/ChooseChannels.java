package cn.majordecision.step.publicparticipation;

import static cn.majordecision.base.regulation.Requirement.R_021;
import static cn.majordecision.base.regulation.Requirement.R_022;
import static cn.majordecision.base.regulation.Requirement.R_023;
import static cn.majordecision.base.regulation.Requirement.R_024;
import static cn.majordecision.base.regulation.Requirement.R_026;
import static cn.majordecision.base.regulation.Requirement.R_027;
import static cn.majordecision.base.regulation.Requirement.R_028;
import static cn.majordecision.base.regulation.Requirement.R_029;
import static cn.majordecision.base.regulation.Requirement.R_030;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker chooses how the public is heard, at least one way, and a hearing where other law wants one (第十四条、第十六条). */
@Component
class ChooseChannels implements TaskHandler<ChooseChannels.Form> {

    private final Records records;
    private final RequirementPlan plan;
    private final Encounters encounters;

    ChooseChannels(Records records, RequirementPlan plan, Encounters encounters) {
        this.records = records;
        this.plan = plan;
        this.encounters = encounters;
    }

    /**
     * The choice, and what has been heard already.
     *
     * @param publicComment the draft is published for comments
     * @param hearing a hearing is held
     * @param questionnaire a questionnaire is held
     * @param poll an opinion poll is held
     * @param encounters symposia, field visits and written consultations that took place
     * @param groups talks with those who stand for specific groups
     */
    record Form(
            @Nullable Boolean publicComment,
            @Nullable Boolean hearing,
            @Nullable Boolean questionnaire,
            @Nullable Boolean poll,
            @Nullable List<Encounter> encounters,
            @Nullable List<GroupTalk> groups) {

        boolean commented() {
            return Boolean.TRUE.equals(publicComment);
        }

        boolean heard() {
            return Boolean.TRUE.equals(hearing);
        }

        boolean surveyed() {
            return Boolean.TRUE.equals(questionnaire) || Boolean.TRUE.equals(poll);
        }

        /** What the chosen ways owe: the period of comments, the notice, choice, papers and record of a hearing. */
        List<Requirement> owed() {
            return Stream.concat(
                            commented() ? Stream.of(R_023, R_024) : Stream.of(),
                            heard() ? Stream.of(R_027, R_028, R_029, R_030) : Stream.of())
                    .toList();
        }

        boolean talked() {
            return Filled.in(Filled.rows(groups));
        }

        private boolean some() {
            return commented() || heard() || surveyed() || Filled.in(Filled.rows(encounters));
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return Stream.concat(
                        Stream.of(
                                Rule.<TaskInHand<Form>>of(R_021, "ChooseChannels.some", task -> task.form()
                                        .some()),
                                Rule.<TaskInHand<Form>>of(
                                        R_026,
                                        "ChooseChannels.hearing",
                                        task -> task.form().heard() || !owed(task.decision(), R_026)),
                                Rule.<TaskInHand<Form>>of(
                                        R_022,
                                        "ChooseChannels.groups",
                                        task -> task.form().talked() || !owed(task.decision(), R_022)),
                                Rule.<TaskInHand<Form>>of(
                                        R_022,
                                        "ChooseChannels.groupTalks",
                                        task -> Filled.rows(task.form().groups()).stream()
                                                .allMatch(GroupTalk::complete))),
                        encounters.<Form>rules(Form::encounters).stream())
                .toList();
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form form = task.form();
        StepOutcome outcome = StepOutcome.of(task).with(Encounters.documents(form.encounters()));
        plan.demand(task.decision(), form.owed(), task.actor().userId());
        records.complete(form.talked() ? outcome.proves(R_022) : outcome);
        return Flags.of(PublicParticipationProcess.PUBLIC_COMMENT_CHOSEN, form.commented())
                .and(PublicParticipationProcess.HEARING_CHOSEN, form.heard())
                .and(PublicParticipationProcess.SURVEY_CHOSEN, form.surveyed());
    }

    /** True while the plan wants it and it is not done: a hearing once held need not be held again for a later text. */
    private boolean owed(String decision, Requirement requirement) {
        return plan.applies(decision, requirement)
                && plan.row(decision, requirement)
                        .filter(row -> !row.state().settled())
                        .isPresent();
    }
}
