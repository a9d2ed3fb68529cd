package cn.majordecision.step.initiation;

import cn.majordecision.base.workflow.Flags;
import cn.majordecision.matter.decision.Applicability;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.PlannedRequirement;
import cn.majordecision.matter.decision.Records;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the decision table asks: the answers of the questionnaire and the demands of the profile, as plain facts. */
@Component
class RequirementFacts {

    private final Records records;
    private final Decisions decisions;
    private final ObjectMapper json;

    RequirementFacts(Records records, Decisions decisions, ObjectMapper json) {
        this.records = records;
        this.decisions = decisions;
        this.json = json;
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
        Flags all = flags;
        for (Map.Entry<String, Boolean> fact : Applicability.facts(
                        asMap(decision), decisions.get(decision).profile())
                .entrySet()) {
            all = all.and(fact.getKey(), fact.getValue());
        }
        return all;
    }

    /** A row the decision table derived, with its ground. */
    PlannedRequirement planned(String decision, Map<String, Object> row) {
        return Applicability.row(asMap(decision), row);
    }

    private Map<String, Object> asMap(String decision) {
        return json.convertValue(answers(decision), new TypeReference<>() {});
    }
}
