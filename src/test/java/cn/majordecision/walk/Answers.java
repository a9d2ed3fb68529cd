package cn.majordecision.walk;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The other lawful answers of the tasks that have several. */
final class Answers {

    private static final List<String> OUTCOMES =
            List.of("ADOPTED", "ADOPTED_WITH_CHANGES", "DISCUSS_AGAIN", "DEFERRED", "REJECTED");

    private Answers() {}

    static void choose(String task, int answer, Map<String, Object> form, Supplier<String> newDraft) {
        if (answer == 0) {
            return;
        }
        switch (task) {
            case "DecideItem" -> {
                form.put("result", OUTCOMES.get(answer % OUTCOMES.size()));
                form.put("requestedChanges", "补充资金安排");
            }
            case "IssueOpinion" -> opinion(answer, form);
            case "ConfirmControllability" -> form.put("controllable", false);
            case "AcceptMaterials" -> form.put("answer", answer % 2 == 0 ? "RETURNED" : "SUPPLEMENT");
            case "IssueFairCompetitionOpinion" -> {
                form.put("result", answer % 2 == 0 ? "RETURNED" : "FAILED");
                form.put("reasons", "有限定交易的内容");
            }
            case "ApproveWithdrawal", "ApproveInitiation" -> form.put("approved", "ApproveWithdrawal".equals(task));
            case "GiveExpertOpinion" -> {
                form.put("act", "RECUSED");
                form.put("recusalReason", "与本事项有利害关系");
            }
            case "PrepareDraft", "StateExpertAdoption", "SubmitSelfReview" -> {
                form.put("textChange", answer % 2 == 0 ? "SUBSTANTIVE" : "INSUBSTANTIAL");
                form.put("draft", newDraft.get());
                form.put("changeNote", "修改");
            }
            case "StatePublicAdoption" -> form.put("textChange", answer % 2 == 0 ? "SUBSTANTIVE" : "INSUBSTANTIAL");
            case "ConsultUnits" -> form.put("unitsTouched", "KEPT");
            default -> {
                // One answer only.
            }
        }
        if ("ConsultUnits".equals(task)) {
            form.remove("consultations");
        }
    }

    private static void opinion(int answer, Map<String, Object> form) {
        if (answer == 3) {
            return;
        }
        form.put("content", "PROBLEM");
        form.put("conclusion", answer == 1 ? "NEEDS_CHANGES" : "UNLAWFUL");
        form.put("consequence", answer == 2 ? "REDRAFT" : "END");
        form.put(
                "items", List.of(Map.of("clause", "第三条", "problem", "超越权限", "basis", "《公路法》第十四条", "suggestion", "删去")));
    }
}
