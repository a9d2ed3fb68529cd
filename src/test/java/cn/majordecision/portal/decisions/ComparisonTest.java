package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two texts beside each other, with paragraphs as they stand in real drafts. */
class ComparisonTest {

    private static final String PURPOSE = "第一条 为了规范市本级新能源汽车推广应用地方补助资金管理，根据国家和省有关规定，结合本市实际，制定本办法。";
    private static final String AMOUNT = "第二条 对2020年1月1日至12月31日期间购置的新能源乘用车，按照中央财政补助标准的50%给予地方补助，单车补助不超过3万元。";
    private static final String LESS = "第二条 对2020年1月1日至12月31日期间购置的新能源乘用车，按照中央财政补助标准的25%给予地方补助，单车补助不超过1.5万元。";
    private static final String HOUSES = "第三条 补助资金由市经信局会同市财政局审核拨付。";
    private static final String NEW = "第四条 对经营困难的公共交通企业，可以提前拨付不超过年度补助总额三成的资金。";

    @Test
    void a_changed_figure_is_marked_and_nothing_else() {
        Comparison comparison = Comparison.of(List.of(PURPOSE, AMOUNT, HOUSES), List.of(PURPOSE, LESS, HOUSES));
        assertThat(comparison.rows())
                .extracting(Comparison.Row::kind)
                .containsExactly(Comparison.Kind.SAME, Comparison.Kind.CHANGED, Comparison.Kind.SAME);
        Comparison.Row changed = comparison.rows().get(1);
        assertThat(marked(changed.old())).containsExactly("50%", "3");
        assertThat(marked(changed.now())).containsExactly("25%", "1.5");
        assertThat(text(changed.old())).isEqualTo(AMOUNT);
        assertThat(text(changed.now())).isEqualTo(LESS);
        assertThat(changed.before()).isEqualTo(2);
        assertThat(changed.after()).isEqualTo(2);
    }

    @Test
    void paragraphs_that_come_and_go_keep_their_numbers() {
        Comparison added = Comparison.of(List.of(PURPOSE, AMOUNT, HOUSES), List.of(PURPOSE, AMOUNT, HOUSES, NEW));
        assertThat(added.added()).isEqualTo(1);
        assertThat(added.rows().get(3).after()).isEqualTo(4);
        assertThat(added.rows().get(3).before()).isNull();
        Comparison removed = Comparison.of(List.of(PURPOSE, HOUSES), List.of(HOUSES));
        assertThat(removed.removed()).isEqualTo(1);
        assertThat(removed.rows().get(1).before()).isEqualTo(2);
        assertThat(removed.rows().get(1).after()).isEqualTo(1);
    }

    @Test
    void a_paragraph_put_before_a_changed_one_is_not_taken_for_it() {
        Comparison comparison = Comparison.of(List.of(PURPOSE, AMOUNT), List.of(PURPOSE, NEW, LESS));
        assertThat(comparison.rows())
                .extracting(Comparison.Row::kind)
                .containsExactly(Comparison.Kind.SAME, Comparison.Kind.ADDED, Comparison.Kind.CHANGED);
        assertThat(comparison.rows().get(2).before()).isEqualTo(2);
        assertThat(comparison.rows().get(2).after()).isEqualTo(3);
    }

    @Test
    void whole_phrases_are_marked_not_scattered_characters() {
        Comparison comparison =
                Comparison.of(List.of("经营者应当在每年三月底前向市交通局报送年度报告。"), List.of("经营者应当在每年六月三十日以前向市交通运输局报送年度报告。"));
        Comparison.Row row = comparison.rows().get(0);
        assertThat(marked(row.now())).containsExactly("六月三十日以", "运输");
        assertThat(text(row.now())).isEqualTo("经营者应当在每年六月三十日以前向市交通运输局报送年度报告。");
    }

    @Test
    void rare_characters_stay_whole() {
        Comparison.Row row = Comparison.of(List.of("𠮷林路改造工程由县住建局组织实施"), List.of("𠮸林路改造工程由县住建局组织实施"))
                .rows()
                .get(0);
        assertThat(marked(row.old())).containsExactly("𠮷");
        assertThat(marked(row.now())).containsExactly("𠮸");
    }

    @Test
    void unchanged_stretches_are_folded_around_a_change() {
        List<String> before = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> "第" + n + "条 本条规定第" + n + "项职责。")
                .toList();
        List<String> after = new java.util.ArrayList<>(before);
        after.set(14, "第15条 本条规定第15项职责，由县政府另行公布。");
        List<Comparison.Block> blocks = Comparison.of(before, after).blocks();
        assertThat(blocks).extracting(Comparison.Block::folded).containsExactly(true, false, true);
        assertThat(blocks).extracting(block -> block.rows().size()).containsExactly(13, 3, 14);
        assertThat(Comparison.of(before, before).same()).isTrue();
    }

    @Test
    void a_text_written_anew_takes_no_longer_than_a_reader_waits() {
        List<String> before = Collections.nCopies(3000, PURPOSE);
        List<String> after = IntStream.range(0, 3000).mapToObj(n -> NEW + n).toList();
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> Comparison.of(before, after));
    }

    private static List<String> marked(List<Comparison.Piece> pieces) {
        return pieces.stream()
                .filter(Comparison.Piece::marked)
                .map(Comparison.Piece::text)
                .toList();
    }

    private static String text(List<Comparison.Piece> pieces) {
        return String.join("", pieces.stream().map(Comparison.Piece::text).toList());
    }
}
