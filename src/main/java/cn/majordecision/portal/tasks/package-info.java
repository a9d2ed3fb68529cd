/** What a task's form asks the server for: the decision it belongs to, people and units to choose from. Carries out no article. */
@NullMarked
@ApplicationModule(
        displayName = "任务表单",
        allowedDependencies = {
            "base.identity",
            "base.regulation",
            "base.calendar",
            "base.document",
            "base.workflow",
            "matter.decision"
        })
package cn.majordecision.portal.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
