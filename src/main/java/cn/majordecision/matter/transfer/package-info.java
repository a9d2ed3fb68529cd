/** A sealed dossier goes to the state archive: when it is due, what was handed over, and who received it (《档案法实施条例》第二十条、第四十条). */
@NullMarked
@ApplicationModule(
        displayName = "移交接收",
        allowedDependencies = {
            "base.regulation",
            "base.identity",
            "base.document",
            "base.ledger",
            "base.print",
            "matter.decision",
            "matter.dossier"
        })
package cn.majordecision.matter.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
