package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.RuleProfile;
import cn.majordecision.base.workflow.DecisionTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the answers of the questionnaire mean for the requirements: said once, for the plan that is frozen and for the preview
 * before anything is submitted (第三条、第十四条、第十九条、第二十二条、第二十九条, R-055).
 */
@Component
public class Applicability {

    private static final String TABLE = "Initiation.RequiredSteps";

    /** What counts until a question is answered: that its requirements apply. */
    private static final Map<String, Object> UNANSWERED = Map.of(
            "technical", true,
            "adverseEffect", true,
            "economicActivity", true,
            "specificGroup", true,
            "hearing", "REQUIRED",
            "notPublic", false,
            "congress", "REPORT");

    private final DecisionTables tables;
    private final Decisions decisions;

    Applicability(DecisionTables tables, Decisions decisions) {
        this.tables = tables;
        this.decisions = decisions;
    }

    /** The inputs of the decision table. */
    public static Map<String, Boolean> facts(Map<String, ?> answers, RuleProfile profile) {
        boolean open = !yes(answers, "notPublic");
        Map<String, Boolean> facts = new TreeMap<>();
        facts.put("publicParticipationApplies", open);
        facts.put("specificGroupApplies", open && yes(answers, "specificGroup"));
        facts.put("hearingApplies", open && is(answers, "hearing", "REQUIRED"));
        facts.put(
                "expertReviewApplies",
                yes(answers, "technical") || profile.demands(Parameter.EXPERT_REVIEW_OBLIGATORY));
        facts.put(
                "riskAssessmentApplies",
                yes(answers, "adverseEffect") || profile.demands(Parameter.RISK_ASSESSMENT_OBLIGATORY));
        facts.put("fairCompetitionApplies", yes(answers, "economicActivity"));
        facts.put("congressApplies", !is(answers, "congress", "NONE"));
        facts.put("publicationApplies", open);
        facts.put("reconsultOnChange", profile.demands(Parameter.RECONSULT_ON_CHANGE));
        return facts;
    }

    /** The ground on which a question of the questionnaire ruled a requirement out; empty where it names none. */
    public static String ground(Map<String, ?> answers, String question) {
        return switch (question) {
            case "notPublic" -> text(answers, "notPublicBasis");
            case "specificGroup" -> text(answers, yes(answers, "notPublic") ? "notPublicBasis" : "specificGroupReason");
            case "technical", "adverseEffect", "economicActivity" -> text(answers, question + "Reason");
            case "hearing" -> "法律、法规、规章未规定本事项必须召开听证会";
            case "congress" -> "本事项不属于须由本级人大及其常委会讨论决定或者出台前报告的范围";
            default -> "";
        };
    }

    /** A row of the decision table with the ground the answers give. */
    public static PlannedRequirement row(Map<String, ?> answers, Map<String, Object> row) {
        boolean applies = Boolean.TRUE.equals(row.get("applies"));
        return new PlannedRequirement(
                Requirement.of(String.valueOf(row.get("requirement"))),
                String.valueOf(row.get("step")),
                Boolean.TRUE.equals(row.get("draftBound")),
                Boolean.TRUE.equals(row.get("beforeMeeting")),
                applies,
                applies ? "" : ground(answers, String.valueOf(row.get("question"))));
    }

    /** The plan a decision opened now with these answers would get; what is not answered yet counts as applying. */
    public List<PlannedRequirement> preview(Map<String, ?> answers) {
        Map<String, Object> all = new HashMap<>(UNANSWERED);
        all.putAll(answers);
        return tables.rows(TABLE, facts(all, decisions.houseProfile())).stream()
                .map(row -> row(all, row))
                .toList();
    }

    /** How many of the questions that decide on requirements are not answered yet. */
    public static int unanswered(Map<String, ?> answers) {
        return (int) UNANSWERED.keySet().stream()
                .filter(question -> !answers.containsKey(question))
                .count();
    }

    private static boolean yes(Map<String, ?> answers, String question) {
        return is(answers, question, "true");
    }

    private static boolean is(Map<String, ?> answers, String question, String answer) {
        return answer.equals(String.valueOf(answers.get(question)));
    }

    private static String text(Map<String, ?> answers, String question) {
        @Nullable Object value = answers.get(question);
        return value instanceof String text && Filled.in(text) ? text : "";
    }
}
