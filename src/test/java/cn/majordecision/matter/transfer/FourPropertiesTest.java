package cn.majordecision.matter.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.matter.dossier.Examination;
import cn.majordecision.matter.dossier.SealedRegister;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rows of the four-property report for dossiers that are sound, damaged and scanned in part. */
class FourPropertiesTest {

    private static final Examination.Proof SOUND = new Examination.Proof(52, "", "没有时间戳", "", "00");

    @Test
    @DisplayName("《档案法实施条例》第四十条：完好的案卷没有不通过的项目；文件损坏、留痕不能证明、时间戳无效的，相应项目不通过")
    void what_is_broken_fails_its_row() {
        assertThat(FourProperties.rows(examination(List.of(), 0, SOUND)))
                .noneMatch(row -> row.outcome() == CheckRow.Outcome.FAILED);
        assertThat(failed(examination(List.of("data/a.txt"), 0, SOUND))).contains("1-1", "1-10", "2-2", "2-7");
        assertThat(failed(examination(List.of(), 0, new Examination.Proof(52, "检查点，没有签名", "", "", "00"))))
                .containsExactly("1-1", "2-5");
        assertThat(failed(examination(List.of(), 0, new Examination.Proof(52, "", "", "时间戳，不是该检查点的", "00"))))
                .containsExactly("1-1");
    }

    @Test
    @DisplayName("《档案法实施条例》第四十条：没有检测过恶意代码的文件如实写明件数，从不写成没有病毒")
    void what_nobody_scanned_is_never_called_clean() {
        assertThat(virus(examination(List.of(), 0, SOUND))).startsWith("RECEIVER 3个文件未经恶意代码检测，不表示没有病毒");
        assertThat(virus(examination(List.of(), 2, SOUND)))
                .startsWith("RECEIVER 1个文件未经恶意代码检测")
                .contains("2个接收时经ClamAV 1.4检测");
        assertThat(virus(examination(List.of(), 3, SOUND)))
                .startsWith("PASSED 共3个文件")
                .contains("移交时未再扫描");
    }

    private static List<String> failed(Examination found) {
        return FourProperties.rows(found).stream()
                .filter(row -> row.outcome() == CheckRow.Outcome.FAILED)
                .map(CheckRow::code)
                .toList();
    }

    private static String virus(Examination found) {
        return FourProperties.rows(found).stream()
                .filter(row -> row.code().equals("4-2"))
                .map(row -> row.outcome() + " " + row.evidence())
                .findFirst()
                .orElseThrow();
    }

    private static Examination examination(List<String> damaged, long scanned, Examination.Proof proof) {
        return new Examination(
                new SealedRegister.Measure(2, 5, 100),
                5,
                damaged,
                List.of(),
                List.of(),
                List.of(),
                true,
                new TreeMap<>(),
                3,
                scanned,
                new TreeSet<>(List.of("ClamAV 1.4")),
                proof);
    }
}
