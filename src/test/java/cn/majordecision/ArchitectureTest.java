package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.majordecision.rules.ClassRules;
import cn.majordecision.rules.Code;
import cn.majordecision.rules.SourceRules;
import cn.majordecision.rules.Sources;
import cn.majordecision.rules.TableOwners;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The house stands as the README draws it; and each rule sees the violation made for it in package {@code violations}. */
class ArchitectureTest {

    @Test
    void rooms_obey_their_declared_arrows() {
        ApplicationModules rooms = ApplicationModules.of(MajorDecisionEngine.class);
        assertThat(rooms.stream()).isNotEmpty();
        rooms.verify();
    }

    @Test
    void a_room_that_uses_another_undeclared_is_reported() {
        ImportOption everywhere = location -> true;
        assertThatThrownBy(() ->
                        ApplicationModules.of("violations.rooms", everywhere).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("alpha");
    }

    @TestFactory
    Stream<DynamicTest> classes_obey() {
        return ClassRules.below("cn.majordecision").entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> assertThat(rule.getValue()
                                .allowEmptyShould(true)
                                .evaluate(Code.main())
                                .getFailureReport()
                                .getDetails())
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> violating_classes_are_reported() {
        JavaClasses violations = new ClassFileImporter().importPackages("violations");
        return ClassRules.below("violations").entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey() + ": a violation is reported", () -> assertThat(
                                rule.getValue().evaluate(violations).hasViolation())
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> sources_obey() {
        return SourceRules.every().stream()
                .map(rule -> dynamicTest(
                        rule.sentence(), () -> assertThat(rule.complaints()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> violating_sources_are_reported() {
        return SourceRules.every().stream()
                .map(rule -> dynamicTest(
                        rule.sentence() + ": " + rule.violation() + " is reported",
                        () -> assertThat(rule.complaintsAboutViolation()).isNotEmpty()));
    }

    @Test
    void a_table_has_one_owner() {
        assertThat(TableOwners.shared(Sources.MAIN)).isEmpty();
    }

    @Test
    void a_table_with_two_owners_is_reported() {
        assertThat(TableOwners.shared(Path.of("src/test/java/violations"))).hasSize(1);
    }
}
