package cn.majordecision.step.initiation;

import static cn.majordecision.base.regulation.Requirement.R_002;
import static cn.majordecision.base.regulation.Requirement.R_003;
import static cn.majordecision.base.regulation.Requirement.R_004;
import static cn.majordecision.base.regulation.Requirement.R_007;
import static cn.majordecision.base.regulation.Requirement.R_010;
import static cn.majordecision.base.regulation.Requirement.R_020;
import static cn.majordecision.base.regulation.Requirement.R_022;
import static cn.majordecision.base.regulation.Requirement.R_026;
import static cn.majordecision.base.regulation.Requirement.R_035;
import static cn.majordecision.base.regulation.Requirement.R_040;
import static cn.majordecision.base.regulation.Requirement.R_055;
import static cn.majordecision.step.initiation.Questionnaire.yes;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker proposes the matter and answers the questionnaire (第三条、第十条). */
@Component
class ProposeDecision implements TaskHandler<Questionnaire> {

    private final Records records;

    ProposeDecision(Records records) {
        this.records = records;
    }

    @Override
    public List<Rule<TaskInHand<Questionnaire>>> rules() {
        return List.of(
                rule(R_002, "category", q -> q.category() != null && q.category() >= 1 && q.category() <= 5),
                rule(R_010, "source", q -> q.source() != null),
                rule(R_010, "proposalTexts", ProposeDecision::complete),
                rule(R_004, "exclusion", q -> q.exclusion() != null),
                rule(R_035, "technical", q -> answered(q.technical(), q.technicalReason())),
                rule(R_040, "adverseEffect", q -> answered(q.adverseEffect(), q.adverseEffectReason())),
                rule(R_055, "economicActivity", q -> answered(q.economicActivity(), q.economicActivityReason())),
                rule(R_022, "specificGroup", q -> answered(q.specificGroup(), q.specificGroupReason())),
                rule(R_026, "hearing", q -> q.hearing() != null && q.directInterest() != null),
                rule(
                        R_026,
                        "hearingBasis",
                        q -> q.hearing() != Questionnaire.HearingNeed.REQUIRED || Filled.in(q.hearingBasis())),
                rule(R_055, "publicInterest", q -> q.publicInterest() != null),
                rule(R_020, "notPublic", q -> based(q.notPublic(), q.notPublicBasis())),
                rule(R_003, "specialProcedure", q -> based(q.specialProcedure(), q.specialProcedureBasis())),
                rule(R_007, "congress", q -> q.congress() != null),
                Rule.warn(
                        R_026,
                        "ProposeDecision.interestWithoutHearing",
                        task -> !yes(task.form().directInterest())
                                || task.form().hearing() != Questionnaire.HearingNeed.NO));
    }

    @Override
    public Flags complete(TaskInHand<Questionnaire> task) {
        records.complete(StepOutcome.of(task));
        return Flags.none();
    }

    private static Rule<TaskInHand<Questionnaire>> rule(
            Requirement requirement, String name, Predicate<Questionnaire> holds) {
        return Rule.of(requirement, "ProposeDecision." + name, task -> holds.test(task.form()));
    }

    /** A department must argue its proposal under five heads (第十条第二项). */
    private static boolean complete(Questionnaire q) {
        return q.source() != Questionnaire.Source.DEPARTMENT
                || Filled.all(q.problem(), q.reasons(), q.plan(), q.necessity(), q.feasibility());
    }

    private static boolean answered(@Nullable Boolean answer, @Nullable String reasonForNo) {
        return yes(answer) || (answer != null && Filled.in(reasonForNo));
    }

    private static boolean based(@Nullable Boolean answer, @Nullable String basisForYes) {
        return answer != null && (!answer || Filled.in(basisForYes));
    }
}
