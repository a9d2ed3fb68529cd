package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.Unmet;
import java.util.List;

/**
 * What the gate answers.
 *
 * @param open true when nothing is unmet for the current text
 * @param unmet each requirement still unmet, with its article, the step that owes it and why
 */
record GateAnswer(boolean open, List<Row> unmet) {

    record Row(String requirement, String article, String step, String state, String reason) {}

    static GateAnswer of(List<Unmet> unmet, RequirementTexts texts) {
        return new GateAnswer(
                unmet.isEmpty(),
                unmet.stream()
                        .map(row -> new Row(
                                row.requirement().id(),
                                row.requirement().article(),
                                row.step(),
                                row.state().name(),
                                texts.title(row.requirement()) + "："
                                        + row.state().label()))
                        .toList());
    }
}
