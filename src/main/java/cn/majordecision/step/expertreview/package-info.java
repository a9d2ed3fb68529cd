/** Expert review: experts without an interest argue necessity, feasibility and soundness, and sign (第十九条、第二十条、第二十一条). */
@NullMarked
@ApplicationModule(
        displayName = "专家论证",
        allowedDependencies = {
            "base.regulation",
            "base.workflow",
            "base.identity",
            "base.document",
            "matter.decision",
            "matter.paper"
        })
package cn.majordecision.step.expertreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
