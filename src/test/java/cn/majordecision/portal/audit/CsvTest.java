package cn.majordecision.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the house as a table does nothing but be read. */
class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "　=1", "＝1", "－1"})
    void nothing_is_taken_for_a_formula(String text) {
        assertThat(csv(text)).isEqualTo("\uFEFF\"名\"\r\n\"'" + text + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-02", "第1项", "a=b", "—"})
    void anything_else_stays_as_it_is(String text) {
        assertThat(csv(text)).isEqualTo("\uFEFF\"名\"\r\n\"" + text + "\"\r\n");
    }

    @org.junit.jupiter.api.Test
    void quotation_marks_are_doubled() {
        assertThat(csv("他说\"同意\"，\n另起一行")).endsWith("\"他说\"\"同意\"\"，\n另起一行\"\r\n");
    }

    private static String csv(String text) {
        return new String(
                Csv.of(new Sheet(List.of("名"), List.of(List.of(Sheet.Cell.of(text))), 1)), StandardCharsets.UTF_8);
    }
}
