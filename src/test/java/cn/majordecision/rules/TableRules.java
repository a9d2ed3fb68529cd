package cn.majordecision.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What every decision table obeys. */
public final class TableRules {

    private TableRules() {}

    public static List<String> complaints() {
        return Sources.files(Path.of("bpmn"), ".dmn").stream()
                .flatMap(TableRules::about)
                .toList();
    }

    public static List<String> complaintsAboutViolation() {
        return about(Sources.VIOLATIONS.resolve("NoHitPolicy.dmn")).toList();
    }

    private static Stream<String> about(Path file) {
        DmnModelInstance table = Dmn.readModelFromFile(file.toFile());
        Stream<String> policies = Sources.all("<decisionTable([^>]*)>", Sources.text(file)).stream()
                .filter(attributes -> !attributes.contains("hitPolicy="))
                .map(each -> Sources.name(file) + ": no hit policy");
        Stream<String> times = table.getModelElementsByType(Decision.class).stream()
                .filter(each -> each.getCamundaHistoryTimeToLiveString() == null
                        || !each.getId().equals(Sources.name(file).replace(".dmn", "")))
                .map(each -> Sources.name(file) + ": id or time to live of " + each.getId());
        Stream<String> rows = table.getModelElementsByType(Rule.class).stream()
                .filter(each -> each.getDescription() == null
                        || !each.getDescription().getTextContent().matches("R-\\d{3} .*第.+条.*"))
                .map(each -> Sources.name(file) + ": row " + each.getId() + " cites nothing");
        return Stream.of(policies, times, rows).flatMap(each -> each);
    }
}
