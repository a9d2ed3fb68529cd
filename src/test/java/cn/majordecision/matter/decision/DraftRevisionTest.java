package cn.majordecision.matter.decision;

import static cn.majordecision.matter.decision.DraftRevision.Answer.INSUBSTANTIAL;
import static cn.majordecision.matter.decision.DraftRevision.Answer.SUBSTANTIVE;
import static cn.majordecision.matter.decision.DraftRevision.Answer.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step says of the text that it is unchanged, or brings the new one with a note; nothing in between. */
class DraftRevisionTest {

    @Test
    @DisplayName("第十二条 R-053: an unchanged text needs no document, a changed one its document and a note")
    void is_complete_with_all_that_the_answer_needs() {
        assertThat(new DraftRevision(UNCHANGED, null, null).complete()).isTrue();
        assertThat(new DraftRevision(SUBSTANTIVE, "a1", "第三条按公众意见修改").complete())
                .isTrue();
        assertThat(new DraftRevision(INSUBSTANTIAL, "a1", "更正错别字").complete()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    @DisplayName("第十二条 R-053: no answer, no text, no note, or a text that is said to be unchanged")
    void is_incomplete_otherwise(DraftRevision revision) {
        assertThat(revision.complete()).isFalse();
    }

    static Stream<DraftRevision> incomplete() {
        return Stream.of(
                new DraftRevision(null, null, null),
                new DraftRevision(null, "a1", "说明"),
                new DraftRevision(SUBSTANTIVE, null, "说明"),
                new DraftRevision(SUBSTANTIVE, " ", "说明"),
                new DraftRevision(INSUBSTANTIAL, "a1", " "),
                new DraftRevision(UNCHANGED, "a1", null));
    }
}
