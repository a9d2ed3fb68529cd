/** Who is told of what, and the pages on which people read it and choose how to be told; carries out no article itself. */
@NullMarked
@ApplicationModule(
        displayName = "通知页面",
        allowedDependencies = {
            "base.calendar",
            "base.identity",
            "base.ledger",
            "base.notice",
            "base.regulation",
            "base.schedule",
            "base.workflow",
            "matter.decision",
            "matter.dossier",
            "matter.proposal"
        })
package cn.majordecision.portal.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
