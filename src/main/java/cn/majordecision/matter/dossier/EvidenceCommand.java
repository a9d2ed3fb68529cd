package cn.majordecision.matter.dossier;

import cn.majordecision.base.calendar.OfficialClock;
import cn.majordecision.base.ledger.Unproven;
import cn.majordecision.base.stamp.OfflineEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@code verify-dossier} that looks at the evidence record beside a package (第三十三条). */
final class EvidenceCommand {

    private EvidenceCommand() {}

    /** Verifies the record for this zip and says what it proves; throws {@link Unproven}. */
    static String run(Path zip, Path record, @Nullable String certificate) throws IOException {
        if (Files.isDirectory(zip)) {
            throw new Unproven("证据记录", "证明的是原样的压缩包，不能对照解压后的文件夹核验");
        }
        List<OfflineEvidence.Step> steps = OfflineEvidence.of(
                Files.readAllBytes(record),
                out -> Files.copy(zip, out),
                OfficialClock.official().instant(),
                certificate);
        StringBuilder told = new StringBuilder("证据记录核验通过，移交版案卷包由 %d 个时间戳依次证明：".formatted(steps.size()));
        for (OfflineEvidence.Step step : steps) {
            told.append("\n  %s，%s，由“%s”签发，证书至 %s".formatted(step.at(), step.function(), step.by(), step.until()));
            told.append(step.demonstration() ? "；这是演示用的时间戳，不具有证据效力" : "");
        }
        return told.append(certificate == null ? "\n签发证书没有与包外的证书核对（用 --tsa=证书文件 给出）。" : "\n最新的签发证书与所给证书相符。")
                .toString();
    }
}
