/** The auditor's pages: what was refused, whether the record verifies, what is late, who was given which power (第八条第二款、第三十三条、第三十八条). */
@NullMarked
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {
            "base.calendar",
            "base.document",
            "base.identity",
            "base.ledger",
            "base.stamp",
            "matter.decision",
            "matter.dossier"
        })
package cn.majordecision.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
