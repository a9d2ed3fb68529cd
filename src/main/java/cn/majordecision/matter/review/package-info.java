/** The quality review of dossiers (卷宗评查): what a machine can find, what a person judges on top of it, the scores (第九条、第三十三条). */
@NullMarked
@ApplicationModule(
        displayName = "卷宗评查",
        allowedDependencies = {"base.regulation", "base.identity", "base.ledger", "matter.decision", "matter.dossier"})
package cn.majordecision.matter.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
