/**
 * What is known about a decision: its draft, its requirement plan, the evidence, the record and the gate
 * (第三条、第十二条、第二十五条、第二十九条、第三十三条).
 */
@NullMarked
@ApplicationModule(
        displayName = "决策事项",
        allowedDependencies = {
            "base.regulation",
            "base.calendar",
            "base.identity",
            "base.document",
            "base.ledger",
            "base.schedule",
            "base.workflow",
            "base.workflow :: gate"
        })
package cn.majordecision.matter.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
