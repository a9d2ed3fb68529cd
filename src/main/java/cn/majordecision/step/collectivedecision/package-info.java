/**
 * Collective decision: a cleared draft before an executive or plenary meeting, what every member said, and what the
 * administrative head decides on that ground (第二十九条、第三十条).
 */
@NullMarked
@ApplicationModule(
        displayName = "集体讨论决定",
        allowedDependencies = {
            "base.regulation",
            "base.workflow",
            "base.identity",
            "base.document",
            "base.ledger",
            "matter.decision",
            "matter.paper"
        })
package cn.majordecision.step.collectivedecision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
