package cn.majordecision.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that every form obeys.
 *
 * @param sentence the rule
 * @param violation name of the fixture that breaks it
 * @param check what is wrong with a form; nothing when it obeys
 */
public record FormRule(String sentence, String violation, Function<Form, Stream<String>> check) {

    /** Every rule. */
    public static List<FormRule> every() {
        return Stream.of(FieldRules.all(), PageRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** What this rule has to say about the product's forms. */
    public List<String> complaints() {
        return Form.every().stream().flatMap(this::about).toList();
    }

    /** What this rule has to say about its own fixture. */
    public List<String> complaintsAboutViolation() {
        return about(Form.read(Sources.VIOLATIONS.resolve(violation + ".html"))).toList();
    }

    private Stream<String> about(Form form) {
        return check.apply(form).map(complaint -> Sources.name(form.file()) + ": " + complaint);
    }
}
