package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.rules.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every requirement that refuses, in the procedures of the first issue, is carried out somewhere and proven by a test that names it. */
class RequirementCoverageTest {

    /** Marked HARD or COND in the requirement matrix, for the models from the proposal to the archive. */
    private static final String REFUSING = """
            R-001 R-002 R-004 R-007 R-010 R-011 R-012 R-013 R-016
            R-020 R-021 R-022 R-023 R-024 R-026 R-027 R-028 R-029 R-030 R-031
            R-035 R-036 R-037 R-040 R-042 R-043
            R-045 R-046 R-047 R-048 R-050 R-051 R-052 R-053
            R-055 R-056 R-057 R-058 R-059 R-060 R-061 R-062 R-063
            R-080 R-081 R-082 R-085 R-086 R-088
            """;

    private static final Pattern NAME =
            Pattern.compile("(?:@DisplayName\\(|@CsvSource\\(|name = |void )(\"[^;{]*|\\{[^}]*|\\w+)");

    private static final String TESTS = names();
    private static final String RULES = rules();

    static Stream<Requirement> refusing() {
        return Stream.of(REFUSING.strip().split("\\s+", -1)).map(Requirement::of);
    }

    @ParameterizedTest(name = "{0} is named by a test")
    @MethodSource("refusing")
    void a_test_names_it(Requirement requirement) {
        assertThat(named(TESTS, requirement)).as(requirement.id()).isTrue();
    }

    @ParameterizedTest(name = "{0} is carried out by a rule, a table or the database")
    @MethodSource("refusing")
    void something_carries_it_out(Requirement requirement) {
        assertThat(named(RULES, requirement)).as(requirement.id()).isTrue();
    }

    @Test
    void a_requirement_nobody_carries_out_would_be_seen() {
        assertThat(named("R-0240 R_02 XR-024X", Requirement.R_024)).isFalse();
        assertThat(named("refuses a short period (R-024)", Requirement.R_024)).isTrue();
    }

    private static boolean named(String text, Requirement requirement) {
        return Pattern.compile("(?<![A-Za-z0-9])[Rr][-_]" + requirement.id().substring(2) + "(?![0-9])")
                .matcher(text.replaceAll("_(?=[Rr]_\\d{3})", " "))
                .find();
    }

    private static String names() {
        return Sources.files(Sources.TEST.resolve("cn"), ".java").stream()
                .filter(file -> !Sources.name(file).equals("RequirementCoverageTest.java"))
                .flatMap(file -> Sources.all(NAME, Sources.text(file)).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String rules() {
        Stream<Path> code = Sources.files(Sources.MAIN, ".java").stream()
                .filter(file -> !Sources.name(file).equals("Requirement.java"));
        Stream<Path> data = Stream.concat(
                Sources.files(Path.of("src/main/resources/db/migration"), ".sql").stream(),
                Sources.files(Path.of("bpmn"), ".dmn").stream());
        return List.of(code, data).stream()
                .flatMap(each -> each)
                .map(Sources::text)
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("import ") && !line.strip().startsWith("*"))
                .collect(Collectors.joining("\n"));
    }
}
