package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.Applicability;
import cn.majordecision.matter.decision.PlannedRequirement;
import cn.majordecision.matter.decision.Steps;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which requirements answers of the questionnaire would bring, step by step, and which not and on what ground (第二十九条, R-055). */
@Component
class Rulings {

    private final Applicability applicability;
    private final RequirementTexts texts;

    Rulings(Applicability applicability, RequirementTexts texts) {
        this.applicability = applicability;
        this.texts = texts;
    }

    /** A requirement that would apply or not. */
    public record Ruling(String title, String article, String ground) {}

    /** A step with what it would owe. */
    public record Owed(String step, List<Ruling> rulings) {}

    /**
     * The preview.
     *
     * @param unanswered questions that are not answered yet and count as if the requirement applied
     */
    public record Preview(List<Owed> owed, List<Ruling> ruledOut, int unanswered) {

        /** How many would apply. */
        public int count() {
            return owed.stream().mapToInt(step -> step.rulings().size()).sum();
        }
    }

    Preview of(Map<String, Object> answers) {
        List<PlannedRequirement> rows = applicability.preview(answers);
        Map<String, List<Ruling>> applying = rows.stream()
                .filter(PlannedRequirement::applies)
                .collect(Collectors.groupingBy(
                        PlannedRequirement::step, Collectors.mapping(this::ruling, Collectors.toList())));
        return new Preview(
                Steps.ORDER.stream()
                        .filter(applying::containsKey)
                        .map(step -> new Owed(texts.step(step), applying.getOrDefault(step, List.of())))
                        .toList(),
                rows.stream().filter(row -> !row.applies()).map(this::ruling).toList(),
                Applicability.unanswered(answers));
    }

    private Ruling ruling(PlannedRequirement row) {
        return new Ruling(texts.title(row.requirement()), row.requirement().article(), row.ground());
    }
}
