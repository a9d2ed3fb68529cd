/** The dossier of a decision: what belongs into it, what is missing and who owes it, and the sealed package (第三十三条). */
@NullMarked
@ApplicationModule(
        displayName = "案卷",
        allowedDependencies = {
            "base.regulation",
            "base.calendar",
            "base.document",
            "base.identity",
            "base.ledger",
            "base.print",
            "base.rendition",
            "base.schedule",
            "base.stamp",
            "matter.decision"
        })
package cn.majordecision.matter.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
