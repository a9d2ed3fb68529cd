package cn.majordecision.portal.audit;

import cn.majordecision.base.ledger.LedgerWatch;
import cn.majordecision.base.ledger.Verifications;
import java.util.List;
import org.springframework.stereotype.Component;

/** The nightly verifications with what they found (第三十三条). */
@Component
class Verified {

    private static final List<String> HEADS = List.of("时间", "核验记录数", "检查点", "结果", "发现");

    private final LedgerWatch watch;
    private final AuditTexts texts;

    Verified(LedgerWatch watch, AuditTexts texts) {
        this.watch = watch;
        this.texts = texts;
    }

    Sheet sheet(long skip, int size) {
        List<Verifications.Verified> runs = watch.state().runs();
        return new Sheet(
                HEADS, runs.stream().skip(skip).limit(size).map(this::row).toList(), runs.size());
    }

    private List<Sheet.Cell> row(Verifications.Verified run) {
        return List.of(
                Sheet.Cell.of(texts.time(run.at()), "nowrap"),
                Sheet.Cell.of(run.completed() ? run.entries() + " 条" : "—"),
                Sheet.Cell.of(String.valueOf(run.checkpoint())),
                run.sound()
                        ? Sheet.Cell.of("通过", "ok")
                        : Sheet.Cell.of(run.completed() ? "发现 " + run.findings().size() + " 处不符" : "未能完成", "bad"),
                Sheet.Cell.of(String.join("；", run.findings())));
    }
}
