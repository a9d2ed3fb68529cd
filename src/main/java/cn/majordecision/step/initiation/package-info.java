/** Initiation: a matter is proposed, studied, its procedure ruled on, and the organ decides whether to start (第三条、第十条、第十一条). */
@NullMarked
@ApplicationModule(
        displayName = "决策启动",
        allowedDependencies = {"base.regulation", "base.workflow", "base.identity", "matter.decision"})
package cn.majordecision.step.initiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
