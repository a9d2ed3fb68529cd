package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.OfflineChain;
import cn.majordecision.base.ledger.PackagedChain;
import cn.majordecision.base.ledger.Unproven;
import cn.majordecision.base.stamp.OfflineTimestamp;
import cn.majordecision.base.stamp.Stamped;
import java.nio.charset.StandardCharsets;

/** Follows the ledger of a sealed dossier into its checkpoint once more, and looks at the timestamp. */
final class ProofAgain {

    private ProofAgain() {}

    static Examination.Proof of(DossierPackage.Ready ready) {
        return new Examination.Proof(
                ready.chain().entries().size(),
                unproven(ready.dossier().decision(), ready.chain()),
                dated(ready),
                ready.dossier().manifestSha256());
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

    private static String dated(DossierPackage.Ready ready) {
        Stamped stamped = ready.stamped();
        if (stamped == null) {
            return "没有时间戳";
        }
        try {
            OfflineTimestamp.Given given = OfflineTimestamp.of(
                    stamped.response(), OfflineChain.note(ready.chain().proof()), null);
            return "时间戳签名有效，由“%s”于%s签发，确属覆盖封存的检查点".formatted(given.by(), given.at())
                    + (given.demonstration() ? "；这是演示用的时间戳，不具有证据效力" : "");
        } catch (Unproven broken) {
            return "时间戳核验不通过：" + broken.getMessage();
        }
    }
}
