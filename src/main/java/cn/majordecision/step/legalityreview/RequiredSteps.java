package cn.majordecision.step.legalityreview;

import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.RequirementPlan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statutory steps a statement on the procedure has to speak of: those of the plan, done or ruled out (第二十六条第一款). */
@Component
class RequiredSteps {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("PublicParticipation", "公众参与");
        NAMES.put("ExpertReview", "专家论证");
        NAMES.put("RiskAssessment", "风险评估");
        NAMES.put("FairCompetition", "公平竞争审查");
    }

    private final RequirementPlan plan;

    RequiredSteps(RequirementPlan plan) {
        this.plan = plan;
    }

    /** The Chinese names of the steps in the decision's plan that the statement does not name. */
    List<String> unnamed(String decision, @Nullable String statement) {
        Collection<String> planned =
                plan.rows(decision).stream().map(PlanRow::step).distinct().toList();
        return NAMES.entrySet().stream()
                .filter(step -> planned.contains(step.getKey()))
                .map(Map.Entry::getValue)
                .filter(name -> statement == null || !statement.contains(name))
                .toList();
    }
}
