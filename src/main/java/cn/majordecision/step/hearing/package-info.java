/** The hearing: announced in advance, all sides represented, papers delivered in time, held in public and signed for (第十六条、第十七条). */
@NullMarked
@ApplicationModule(
        displayName = "听证会",
        allowedDependencies = {
            "base.regulation",
            "base.document",
            "base.identity",
            "base.ledger",
            "base.workflow",
            "matter.decision",
            "matter.paper"
        })
package cn.majordecision.step.hearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
