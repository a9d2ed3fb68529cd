/** Archiving: the undertaker completes the dossier, the archivist checks and seals it (第三十三条). */
@NullMarked
@ApplicationModule(
        displayName = "归档",
        allowedDependencies = {
            "base.regulation",
            "base.document",
            "base.identity",
            "base.workflow",
            "matter.decision",
            "matter.dossier"
        })
package cn.majordecision.step.archiving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
