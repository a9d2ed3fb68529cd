package cn.majordecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.majordecision.rules.FormRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every form fits its handler and speaks Chinese; and each rule sees the violation made for it. */
class FormRulesTest {

    @TestFactory
    Stream<DynamicTest> forms_obey() {
        return FormRule.every().stream()
                .map(rule -> dynamicTest(
                        rule.sentence(),
                        () -> assertThat(rule.complaints()).as(rule.sentence()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> violations_are_reported() {
        return FormRule.every().stream()
                .map(rule -> dynamicTest(
                        rule.sentence() + ": a violation is reported",
                        () -> assertThat(rule.complaintsAboutViolation()).isNotEmpty()));
    }
}
