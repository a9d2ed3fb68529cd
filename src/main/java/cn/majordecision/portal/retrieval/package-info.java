/** The page on which dossiers are searched (第八条第二款、第三十三条). */
@NullMarked
@ApplicationModule(
        displayName = "查档页面",
        allowedDependencies = {"base.document", "base.identity", "matter.decision", "matter.retrieval"})
package cn.majordecision.portal.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
