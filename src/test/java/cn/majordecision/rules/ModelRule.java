package cn.majordecision.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that every model obeys.
 *
 * @param sentence the rule
 * @param violation name of the fixture that breaks it
 * @param check what is wrong with a model; nothing when it obeys
 */
public record ModelRule(String sentence, String violation, Function<Model, Stream<String>> check) {

    /** Every rule. */
    public static List<ModelRule> every() {
        return Stream.of(NamingRules.all(), BindingRules.all(), FlagRules.all(), DrawingRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** What this rule has to say about the product's models. */
    public List<String> complaints() {
        return Model.every().stream().flatMap(this::about).toList();
    }

    /** What this rule has to say about its own fixture. */
    public List<String> complaintsAboutViolation() {
        return about(Model.read(Sources.VIOLATIONS.resolve(violation + ".bpmn")))
                .toList();
    }

    private Stream<String> about(Model model) {
        return check.apply(model).map(complaint -> Sources.name(model.file()) + ": " + complaint);
    }
}
