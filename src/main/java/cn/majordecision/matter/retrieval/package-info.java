/** Finding in dossiers: by words, number, year, unit, step, person and article, each reader only what the reader may see (第八条第二款、第三十三条). */
@NullMarked
@ApplicationModule(
        displayName = "查档",
        allowedDependencies = {
            "base.document",
            "base.identity",
            "base.regulation",
            "base.schedule",
            "matter.decision",
            "matter.dossier"
        })
package cn.majordecision.matter.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
