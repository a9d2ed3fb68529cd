/**
 * Legality review: hand-over of the materials, the guaranteed time, advisers, the opinion on one text, and what the
 * undertaker makes of it (第二十五条至第二十八条).
 */
@NullMarked
@ApplicationModule(
        displayName = "合法性审查",
        allowedDependencies = {
            "base.regulation",
            "base.workflow",
            "base.identity",
            "base.calendar",
            "base.document",
            "base.ledger",
            "matter.decision",
            "matter.paper"
        })
package cn.majordecision.step.legalityreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
