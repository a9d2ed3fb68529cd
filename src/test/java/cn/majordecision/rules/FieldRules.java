package cn.majordecision.rules;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/** The tie between the fields of a form and the record its handler is given. */
final class FieldRules {

    private static final Set<String> OF_TEXT = Set.of("", "text", "document", "unit", "person");
    private static final Set<String> OF_LIST = Set.of("rows", "people", "units", "documents", "texts");

    private static final Map<Class<?>, Set<String>> TYPES = Map.of(
            Boolean.class, Set.of("boolean"),
            Integer.class, Set.of("integer"),
            java.time.LocalDate.class, Set.of("date"),
            java.time.LocalDateTime.class, Set.of("datetime"));

    private FieldRules() {}

    static List<FormRule> all() {
        return List.of(
                new FormRule(
                        "every field is a component of the handler's form",
                        "Initiation.VetProposal",
                        FieldRules::unknown),
                new FormRule(
                        "every component of the handler's form has a field",
                        "Initiation.VetProposal",
                        FieldRules::missing),
                new FormRule("a field has the type of its component", "Initiation.VetProposal", FieldRules::types),
                new FormRule(
                        "a select offers exactly the values its component knows",
                        "Initiation.ProposeDecision",
                        FieldRules::values),
                new FormRule(
                        "the cells of a row are the components of its record",
                        "LegalityReview.IssueOpinion",
                        FieldRules::cells),
                new FormRule(
                        "a condition names a field, and an earlier task's record its components",
                        "Initiation.ConfirmRulings",
                        FieldRules::references));
    }

    private static Stream<String> unknown(Form form) {
        Set<String> components = components(form).map(RecordComponent::getName).collect(Collectors.toSet());
        return form.fields().stream().map(tag -> tag.get("data-field")).filter(field -> !components.contains(field));
    }

    private static Stream<String> missing(Form form) {
        Set<String> fields =
                form.fields().stream().map(tag -> tag.get("data-field")).collect(Collectors.toSet());
        return components(form).map(RecordComponent::getName).filter(component -> !fields.contains(component));
    }

    private static Stream<String> types(Form form) {
        return form.fields().stream()
                .filter(tag -> component(form, tag)
                        .map(each -> !fits(tag.get("data-type"), each))
                        .orElse(false))
                .map(tag -> tag.get("data-field") + " is no " + tag.get("data-type"));
    }

    private static boolean fits(String type, RecordComponent component) {
        Class<?> java = component.getType();
        if (List.class.isAssignableFrom(java)) {
            return OF_LIST.contains(type);
        }
        return java.isEnum()
                ? type.isEmpty() || type.equals("text")
                : TYPES.getOrDefault(java, OF_TEXT).contains(type);
    }

    private static Stream<String> values(Form form) {
        Stream<String> fields = form.fields().stream()
                .filter(tag -> component(form, tag)
                        .map(each -> !offers(form, tag, each.getType()))
                        .orElse(false))
                .map(tag -> tag.get("data-field"));
        return fields;
    }

    private static boolean offers(Form form, Form.Tag tag, Class<?> type) {
        Set<String> options = new TreeSet<>(tag.name().equals("select") ? form.options(tag) : List.of());
        if (type.isEnum()) {
            return options.equals(Arrays.stream(type.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        return type != Boolean.class
                || !tag.name().equals("select")
                || Set.of("true", "false").containsAll(options);
    }

    private static Stream<String> cells(Form form) {
        return form.fields().stream()
                .filter(tag -> tag.get("data-type").equals("rows"))
                .filter(tag -> component(form, tag)
                        .map(each -> !sameCells(form, tag, each))
                        .orElse(false))
                .map(tag -> tag.get("data-field"));
    }

    private static boolean sameCells(Form form, Form.Tag tag, RecordComponent component) {
        Class<?> row =
                ResolvableType.forType(component.getGenericType()).getGeneric(0).resolve(Object.class);
        Set<String> cells =
                form.cells(tag).stream().map(cell -> cell.get("data-cell")).collect(Collectors.toSet());
        return !row.isRecord()
                || cells.equals(Arrays.stream(row.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> references(Form form) {
        Set<String> fields =
                form.fields().stream().map(tag -> tag.get("data-field")).collect(Collectors.toSet());
        Stream<String> conditions = form.tags()
                .map(tag -> tag.get("data-when"))
                .filter(when -> !when.isEmpty() && !fields.contains(when.replaceFirst("=.*", "")));
        Stream<String> records = form.tags()
                .map(tag -> tag.get("data-record"))
                .filter(task -> !task.isEmpty() && Code.form(task).isEmpty());
        return Stream.concat(conditions, records);
    }

    private static Stream<RecordComponent> components(Form form) {
        return Code.form(form.task()).stream().flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }

    private static Optional<RecordComponent> component(Form form, Form.Tag tag) {
        return components(form)
                .filter(component -> component.getName().equals(tag.get("data-field")))
                .findFirst();
    }
}
