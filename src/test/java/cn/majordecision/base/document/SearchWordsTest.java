package cn.majordecision.base.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'松阳县 公路'|松阳县,公路",
                "'松阳县　公路'|松阳县,公路",
                "'公路 公路'|公路",
                "'PPP项目'|ppp项目",
                "' 公路 '|公路",
            })
    void each_word_between_blanks_is_searched_for_once_in_lower_case(String typed, String words) {
        assertThat(SearchWords.of(typed)).containsExactly(words.split(","));
    }

    @Test
    void nothing_typed_is_no_word() {
        assertThat(SearchWords.typed(null)).isEmpty();
        assertThat(SearchWords.of("　 ")).isEmpty();
    }

    @Test
    void what_is_too_long_is_cut_between_characters_never_in_the_middle_of_a_rare_one() {
        assertThat(SearchWords.typed("𠮷".repeat(120))).isEqualTo("𠮷".repeat(100));
    }

    @Test
    void control_characters_are_blanks() {
        assertThat(SearchWords.typed("松阳县\u0000公路\n")).isEqualTo("松阳县 公路");
    }
}
