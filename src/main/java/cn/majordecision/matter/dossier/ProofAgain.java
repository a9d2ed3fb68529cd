package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.OfflineChain;
import cn.majordecision.base.ledger.PackagedChain;
import cn.majordecision.base.ledger.Unproven;
import cn.majordecision.base.stamp.OfflineTimestamp;
import cn.majordecision.base.stamp.Stamped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Follows the ledger of a sealed dossier into its checkpoint once more, and looks at the timestamp. */
final class ProofAgain {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private ProofAgain() {}

    static Examination.Proof of(DossierPackage.Ready ready) {
        int entries = ready.chain().entries().size();
        String unproven = unproven(ready.dossier().decision(), ready.chain());
        String list = ready.dossier().manifestSha256();
        Stamped stamped = ready.stamped();
        if (stamped == null) {
            return new Examination.Proof(entries, unproven, "没有时间戳", "", list);
        }
        try {
            return new Examination.Proof(entries, unproven, dated(stamped, ready.chain()), "", list);
        } catch (Unproven broken) {
            return new Examination.Proof(entries, unproven, "", String.valueOf(broken.getMessage()), list);
        }
    }

    /** Entry by entry, then the root against the checkpoint, with the key that signed it. */
    private static String unproven(String decision, PackagedChain chain) {
        OfflineChain offline = new OfflineChain(decision);
        try {
            chain.entries().forEach(entry -> offline.entry(entry.entry().getBytes(StandardCharsets.UTF_8)));
            offline.end(chain.head().getBytes(StandardCharsets.UTF_8), chain.proof(), chain.key());
            return "";
        } catch (Unproven broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static String dated(Stamped stamped, PackagedChain chain) {
        OfflineTimestamp.Given given = OfflineTimestamp.of(stamped.response(), OfflineChain.note(chain.proof()), null);
        return "时间戳签名有效，由“%s”于%s签发，确属覆盖封存的检查点".formatted(given.by(), TIME.format(given.at()))
                + (given.demonstration() ? "；这是演示用的时间戳，不具有证据效力" : "");
    }
}
