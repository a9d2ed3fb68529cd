package cn.majordecision.step.collectivedecision;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What lies before the meeting: for each step done its record, for each step not done the reason (第二十九条). */
@Component
class MeetingPack {

    /** The steps by which the public is heard. */
    static final Set<String> WAYS = Set.of("PublicComment", "Hearing", "Survey");

    static final Map<String, String> ITEMS = new LinkedHashMap<>();

    static {
        ITEMS.put("Drafting", "决策草案及相关材料");
        ITEMS.put("FairCompetition", "公平竞争审查的有关情况");
        ITEMS.put("PublicParticipation", "社会公众提出的主要意见的研究采纳情况");
        ITEMS.put("ExpertReview", "专家论证意见的研究采纳情况");
        ITEMS.put("RiskAssessment", "风险评估报告");
        ITEMS.put("LegalityReview", "合法性审查意见");
    }

    private final RequirementPlan plan;

    MeetingPack(RequirementPlan plan) {
        this.plan = plan;
    }

    /** The items that are neither in the record nor ruled out with a reason. */
    List<String> missing(String decision) {
        List<PlanRow> rows = plan.rows(decision);
        return ITEMS.entrySet().stream()
                .filter(item -> !supplied(rows.stream()
                        .filter(row -> row.step().equals(item.getKey()))
                        .toList()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean supplied(List<PlanRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(MeetingPack::supplied);
    }

    private static boolean supplied(PlanRow row) {
        return row.state() == PlanState.NOT_APPLICABLE
                ? Filled.in(row.ground())
                : row.state() == PlanState.MET && row.record() != null;
    }
}
