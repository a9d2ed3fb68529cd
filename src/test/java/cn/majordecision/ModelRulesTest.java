package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.majordecision.rules.ModelRule;
import cn.majordecision.rules.TableRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model obeys the rules of drawing, naming and binding; and each rule sees the violation made for it. */
class ModelRulesTest {

    @TestFactory
    Stream<DynamicTest> models_obey() {
        return ModelRule.every().stream()
                .map(rule -> dynamicTest(
                        rule.sentence(),
                        () -> assertThat(rule.complaints()).as(rule.sentence()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> violations_are_reported() {
        return ModelRule.every().stream()
                .map(rule -> dynamicTest(
                        rule.sentence() + ": " + rule.violation() + " is reported",
                        () -> assertThat(rule.complaintsAboutViolation()).isNotEmpty()));
    }

    @Test
    @DisplayName("every decision table names its hit policy and time to live, and every row its requirement")
    void tables_obey() {
        assertThat(TableRules.complaints()).isEmpty();
    }

    @Test
    void a_table_without_hit_policy_and_citation_is_reported() {
        assertThat(TableRules.complaintsAboutViolation()).hasSize(3);
    }
}
