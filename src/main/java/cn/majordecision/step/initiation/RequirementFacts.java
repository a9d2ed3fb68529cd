package cn.majordecision.step.initiation;

import static cn.majordecision.step.initiation.Questionnaire.yes;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.RuleProfile;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the decision table asks: the answers of the questionnaire and the demands of the profile, as plain facts. */
@Component
class RequirementFacts {

    private final Records records;
    private final Decisions decisions;

    RequirementFacts(Records records, Decisions decisions) {
        this.records = records;
        this.decisions = decisions;
    }

    /** The newest answers; throws when nobody has answered yet. */
    Questionnaire answers(String decision) {
        return records.earlier(decision, "ProposeDecision", Questionnaire.class).form();
    }

    boolean excluded(String decision) {
        return answers(decision).exclusion() != Questionnaire.Exclusion.NONE;
    }

    /** The given flags and one for each input of the decision table. */
    Flags asFlags(String decision, Flags flags) {
        Questionnaire q = answers(decision);
        RuleProfile profile = decisions.get(decision).profile();
        return flags.and("publicParticipationApplies", !yes(q.notPublic()))
                .and("specificGroupApplies", !yes(q.notPublic()) && yes(q.specificGroup()))
                .and("hearingApplies", !yes(q.notPublic()) && q.hearing() == Questionnaire.HearingNeed.REQUIRED)
                .and("expertReviewApplies", yes(q.technical()) || profile.demands(Parameter.EXPERT_REVIEW_OBLIGATORY))
                .and(
                        "riskAssessmentApplies",
                        yes(q.adverseEffect()) || profile.demands(Parameter.RISK_ASSESSMENT_OBLIGATORY))
                .and("fairCompetitionApplies", yes(q.economicActivity()))
                .and("congressApplies", q.congress() != Questionnaire.CongressDuty.NONE)
                .and("publicationApplies", !yes(q.notPublic()))
                .and("reconsultOnChange", profile.demands(Parameter.RECONSULT_ON_CHANGE));
    }

    /** The ground on which a question of the questionnaire ruled a requirement out. */
    String ground(String decision, String question) {
        Questionnaire q = answers(decision);
        Map<String, @Nullable String> grounds = new TreeMap<>();
        grounds.put("notPublic", q.notPublicBasis());
        grounds.put("technical", q.technicalReason());
        grounds.put("adverseEffect", q.adverseEffectReason());
        grounds.put("economicActivity", q.economicActivityReason());
        grounds.put("specificGroup", yes(q.notPublic()) ? q.notPublicBasis() : q.specificGroupReason());
        grounds.put("hearing", "法律、法规、规章未规定本事项必须召开听证会");
        grounds.put("congress", "本事项不属于须由本级人大及其常委会讨论决定或者出台前报告的范围");
        String ground = grounds.get(question);
        return Filled.in(ground) ? String.valueOf(ground) : "";
    }
}
