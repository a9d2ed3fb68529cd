package cn.majordecision.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that every source file obeys.
 *
 * @param sentence the rule
 * @param folder whose files are checked, and those below
 * @param ending of the files checked
 * @param violation the fixture that breaks it, below {@code src/test}
 * @param check what is wrong with a file; nothing when it obeys
 */
public record SourceRule(
        String sentence, Path folder, String ending, String violation, Function<Path, Stream<String>> check) {

    /** What this rule has to say about the product's files. */
    public List<String> complaints() {
        return Sources.files(folder, ending).stream().flatMap(this::about).toList();
    }

    /** What this rule has to say about its own fixture. */
    public List<String> complaintsAboutViolation() {
        return about(Path.of("src/test").resolve(violation)).toList();
    }

    private Stream<String> about(Path file) {
        return check.apply(file).map(complaint -> file + ": " + complaint);
    }
}
