/** The pages of the quality review of dossiers: what can be reviewed, one review, the units side by side (第九条、第三十三条). */
@NullMarked
@ApplicationModule(
        displayName = "卷宗评查页面",
        allowedDependencies = {"base.regulation", "base.document", "base.identity", "matter.decision", "matter.review"})
package cn.majordecision.portal.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
