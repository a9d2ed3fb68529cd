package cn.majordecision.portal.transfers;

import cn.majordecision.matter.dossier.SealedRegister;
import cn.majordecision.matter.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register (《档案法实施条例》第二十条).
 *
 * @param unit name of the undertaking unit
 * @param transfer what was handed over, or null while it is still here
 */
record RegisterLine(
        SealedRegister.Line dossier,
        String unit,
        Standing standing,
        @Nullable Transfer transfer) {

    /** True when the words occur in what the line shows. */
    boolean has(String words) {
        String shown = String.join(" ", dossier.decision(), dossier.title(), dossier.archiveNumber(), unit);
        return (transfer == null ? shown : shown + " " + transfer.receiver() + " " + transfer.receiptNumber())
                .contains(words);
    }
}
