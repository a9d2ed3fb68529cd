package cn.majordecision.portal.meeting;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import java.util.List;
import java.util.Map;

/**
 * The heads of 第二十九条 in their order: what each is called, which steps stand behind it and which tasks state what they came to.
 *
 * @param title what the law demands
 * @param item which item of the article
 * @param steps process ids; the first is the step of the plan
 * @param tasks the tasks whose statements belong to it
 */
record PackHeads(String title, String item, List<String> steps, List<String> tasks) {

    static final List<PackHeads> ALL = List.of(
            new PackHeads(
                    "决策草案及相关材料",
                    "第二十九条第一项",
                    List.of("Drafting"),
                    List.of("PrepareDraft", "ConsultUnits", "StateDisputes")),
            new PackHeads(
                    "公平竞争审查的有关情况", "第二十九条第一项", List.of("FairCompetition"), List.of("IssueFairCompetitionOpinion")),
            new PackHeads(
                    "社会公众提出的主要意见的研究采纳情况",
                    "第二十九条第二项",
                    List.of("PublicParticipation", "PublicComment", "Hearing", "Survey"),
                    List.of("StatePublicAdoption", "RecordHearing")),
            new PackHeads(
                    "专家论证意见的研究采纳情况",
                    "第二十九条第三项",
                    List.of("ExpertReview"),
                    List.of("SelectExperts", "StateExpertAdoption")),
            new PackHeads("风险评估报告等有关材料", "第二十九条第四项", List.of("RiskAssessment"), List.of("ConfirmControllability")),
            new PackHeads(
                    "合法性审查意见", "第二十九条第五项", List.of("LegalityReview"), List.of("IssueOpinion", "RespondToOpinion")));

    /** What is needed besides, whatever it is. */
    static final PackHeads OTHERS =
            new PackHeads("需要报送的其他材料", "第二十九条第六项", List.of("CollectiveDecision", "Decision", "Initiation"), List.of());

    /** Whether the procedure was followed, by the rows of the plan. */
    Pack.State state(Map<String, List<PlanRow>> rows) {
        List<PlanRow> own = rows.getOrDefault(steps.get(0), List.of());
        if (own.isEmpty()
                || own.stream().anyMatch(row -> !row.state().settled())
                || own.stream().anyMatch(row -> ruledOut(row) && !Filled.in(row.ground()))) {
            return Pack.State.MISSING;
        }
        return own.stream().allMatch(PackHeads::ruledOut) ? Pack.State.EXEMPT : Pack.State.DONE;
    }

    /** Why something of it need not be. */
    List<String> grounds(Map<String, List<PlanRow>> rows) {
        return rows.getOrDefault(steps.get(0), List.of()).stream()
                .filter(PackHeads::ruledOut)
                .map(PlanRow::ground)
                .distinct()
                .toList();
    }

    private static boolean ruledOut(PlanRow row) {
        return row.state() == PlanState.NOT_APPLICABLE;
    }
}
