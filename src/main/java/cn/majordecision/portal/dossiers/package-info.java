/** The dossier of a decision as people see it: what it has, what is owed by whom, and its sealed packages (第三十三条). */
@NullMarked
@ApplicationModule(
        displayName = "案卷页面",
        allowedDependencies = {
            "base.identity",
            "base.document",
            "base.regulation",
            "matter.decision",
            "matter.dossier",
            "matter.transfer"
        })
package cn.majordecision.portal.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
