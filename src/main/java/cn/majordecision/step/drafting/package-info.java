/** Drafting: the draft with its grounds, the units consulted, and the disputes that remain (第十二条、第十三条). */
@NullMarked
@ApplicationModule(
        displayName = "拟订决策草案",
        allowedDependencies = {
            "base.regulation",
            "base.workflow",
            "base.identity",
            "base.calendar",
            "base.document",
            "matter.decision"
        })
package cn.majordecision.step.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
