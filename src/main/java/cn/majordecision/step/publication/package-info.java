/** Publication: report to the Party committee and the people's congress, issue, publish (第八条、第三十一条、第三十二条、第三十四条). */
@NullMarked
@ApplicationModule(
        displayName = "出台和公布",
        allowedDependencies = {
            "base.regulation",
            "base.calendar",
            "base.document",
            "base.identity",
            "base.ledger",
            "base.workflow",
            "matter.decision",
            "matter.paper"
        })
package cn.majordecision.step.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
