package cn.majordecision.step.survey;

import static cn.majordecision.base.regulation.Requirement.R_021;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker plans a questionnaire, an opinion poll, or both (第十四条第二款). */
@Component
class DesignSurvey implements TaskHandler<DesignSurvey.Form> {

    private final Records records;
    private final Documents documents;

    DesignSurvey(Records records, Documents documents) {
        this.records = records;
        this.documents = documents;
    }

    /**
     * The plan of the survey.
     *
     * @param byQuestionnaire a questionnaire is held
     * @param byPoll an opinion poll is held
     * @param population who is asked
     * @param sampling how they are chosen, and how many
     * @param startsOn first day
     * @param endsOn last day
     * @param questions the stored questions
     */
    record Form(
            @Nullable Boolean byQuestionnaire,
            @Nullable Boolean byPoll,
            @Nullable String population,
            @Nullable String sampling,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String questions) {

        Set<SurveyKind> kinds() {
            Set<SurveyKind> kinds = EnumSet.noneOf(SurveyKind.class);
            if (Boolean.TRUE.equals(byQuestionnaire)) {
                kinds.add(SurveyKind.QUESTIONNAIRE);
            }
            if (Boolean.TRUE.equals(byPoll)) {
                kinds.add(SurveyKind.POLL);
            }
            return kinds;
        }

        private boolean periodOrdered() {
            return startsOn != null && endsOn != null && !endsOn.isBefore(startsOn);
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_021,
                        "DesignSurvey.kind",
                        task -> Filled.in(task.form().kinds())),
                Rule.of(
                        R_021,
                        "DesignSurvey.sampling",
                        task -> Filled.all(task.form().population(), task.form().sampling())),
                Rule.of(R_021, "DesignSurvey.period", task -> task.form().periodOrdered()),
                Rule.of(
                        R_021,
                        "DesignSurvey.questions",
                        task -> stored(task.form().questions())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        records.complete(StepOutcome.of(task).with(task.form().questions()));
        return Flags.none();
    }

    private boolean stored(@Nullable String sha256) {
        return sha256 != null && documents.find(sha256).isPresent();
    }
}
