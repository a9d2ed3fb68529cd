package cn.majordecision.step.legalityreview;

import cn.majordecision.Story;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people of a legality review and what they usually fill in; a test says only what it does differently. */
final class ReviewStory {

    static final String STATEMENT = "公众参与、专家论证、风险评估、公平竞争审查均已完成。";

    private final Story story;
    private final String number;

    ReviewStory(Story story, String number) {
        this.story = story;
        this.number = number;
    }

    ReviewStory submitted() {
        return submitted(Map.of());
    }

    ReviewStory submitted(Map<String, ?> different) {
        story.as("undertaker").complete(number, "SubmitForReview", materials(different));
        return this;
    }

    ReviewStory accepted() {
        return accepted(Map.of());
    }

    ReviewStory accepted(Map<String, ?> different) {
        story.as("legality-reviewer").complete(number, "AcceptMaterials", acceptance(different));
        return this;
    }

    ReviewStory answered(String answer) {
        story.as("legality-reviewer")
                .complete(number, "AcceptMaterials", Map.of("answer", answer, "reason", "起草说明不完整"));
        return this;
    }

    ReviewStory advised() {
        story.as("legal-adviser").complete(number, "AdviseOnLegality", advice(Map.of()));
        return this;
    }

    ReviewStory concluded(Map<String, ?> different) {
        story.as("legality-reviewer").complete(number, "IssueOpinion", opinion(different));
        return this;
    }

    ReviewStory responded(Map<String, ?> different) {
        story.as("undertaker").complete(number, "RespondToOpinion", response(different));
        return this;
    }

    String refusedMaterials(Map<String, ?> different) {
        return story.as("undertaker").refusal(number, "SubmitForReview", materials(different));
    }

    String refusedAcceptance(Map<String, ?> different) {
        return story.as("legality-reviewer").refusal(number, "AcceptMaterials", acceptance(different));
    }

    String refusedAdvice(Map<String, ?> different) {
        return story.as("legal-adviser").refusal(number, "AdviseOnLegality", advice(different));
    }

    String refusedOpinion(Map<String, ?> different) {
        return story.as("legality-reviewer").refusal(number, "IssueOpinion", opinion(different));
    }

    String refusedResponse(Map<String, ?> different) {
        return story.as("undertaker").refusal(number, "RespondToOpinion", response(different));
    }

    private Map<String, Object> materials(Map<String, ?> different) {
        Map<String, Object> form = new TreeMap<>(Map.of(
                "coverLetter", story.document("送审函.txt"),
                "explanation", story.document("起草说明.txt"),
                "legalBasis", "《中华人民共和国城乡规划法》",
                "procedureStatement", STATEMENT,
                "preliminaryReview", story.document("初审意见.txt")));
        return changed(form, different);
    }

    private Map<String, Object> acceptance(Map<String, ?> different) {
        Map<String, Object> form = new TreeMap<>(
                Map.of("answer", "ACCEPTED", "reason", "材料齐全", "legalAdvisers", List.of("legal-adviser")));
        return changed(form, different);
    }

    private Map<String, Object> advice(Map<String, ?> different) {
        Map<String, Object> form = new TreeMap<>(Map.of(
                "capacity", "LEGAL_COUNSEL", "opinion", "未发现违法之处", "signedOpinion", story.document("法律意见书.txt")));
        return changed(form, different);
    }

    private Map<String, Object> opinion(Map<String, ?> different) {
        Map<String, Object> form = new TreeMap<>(Map.of(
                "authority",
                "COMPLIES",
                "authorityReason",
                "属于县级人民政府职权",
                "procedure",
                "COMPLIES",
                "procedureReason",
                "已履行各项法定程序",
                "content",
                "COMPLIES",
                "contentReason",
                "与上位法一致",
                "conclusion",
                "LAWFUL",
                "opinionDocument",
                story.document("合法性审查意见书.txt"),
                "responsibleReviewer",
                "legality-reviewer"));
        return changed(form, different);
    }

    private Map<String, Object> response(Map<String, ?> different) {
        Map<String, Object> form = new TreeMap<>(Map.of(
                "responses",
                List.of(Map.of("item", 1, "accepted", true, "place", "第三条第二款")),
                "draftChange",
                "SUBSTANTIVE",
                "draftDocument",
                story.document("决策草案（修改稿）.txt"),
                "draftNote",
                "按审查意见修改第三条"));
        return changed(form, different);
    }

    /** An empty text takes a field out of the form. */
    private static Map<String, Object> changed(Map<String, Object> form, Map<String, ?> different) {
        form.putAll(different);
        form.values().removeIf(""::equals);
        return form;
    }
}
